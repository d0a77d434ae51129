package nodo.exchange.rest;

import jakarta.ws.rs.core.HttpHeaders;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ContainerResponse;
import org.glassfish.jersey.server.ResourceConfig;

/** The edge around some resources, without a server: requests go through the guard, the resource and the mapper. */
public final class RestEdge {

    /** The key that the guard asks for. */
    public static final String KEY = "key-of-this-hub";

    // Jersey warns that an instance of a resource is no provider, which nobody said.
    private static final Logger CHATTER = Logger.getLogger("org.glassfish.jersey.internal.inject.Providers");

    private static final URI BASE = URI.create("http://localhost/");

    private final ApplicationHandler application;

    /** Serves the resources to those who know the key. */
    public RestEdge(Object... resources) {
        this(new KeyGuard(Optional.of(KEY), false), resources);
    }

    RestEdge(KeyGuard guard, Object[] resources) {
        CHATTER.setLevel(Level.SEVERE);
        application = new ApplicationHandler(new ResourceConfig()
                .register(guard)
                .register(new ProblemMapper())
                .registerInstances(resources));
    }

    /** Sends a request with the key. */
    public Answer send(String method, String path, String contentType, String body) {
        return send(
                method,
                path,
                Map.of(KeyGuard.HEADER, KEY, HttpHeaders.CONTENT_TYPE, contentType),
                new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }

    /** Asks with the key. */
    public Answer get(String path) {
        return get(path, Map.of(KeyGuard.HEADER, KEY));
    }

    Answer get(String path, Map<String, String> headers) {
        return send("GET", path, headers, InputStream.nullInputStream());
    }

    Answer send(String method, String path, Map<String, String> headers, InputStream body) {
        ContainerRequest request = new ContainerRequest(
                BASE, BASE.resolve(path), method, null, new MapPropertiesDelegate(), application.getConfiguration());
        headers.forEach(request::header);
        request.setEntityStream(body);
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try {
            ContainerResponse response = application.apply(request, written).get();
            return new Answer(response, written.toString(StandardCharsets.UTF_8));
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /**
     * What a caller sees.
     *
     * @param response status and headers
     * @param body its text
     */
    public record Answer(ContainerResponse response, String body) {

        /** The status. */
        public int status() {
            return response.getStatus();
        }

        /** The media type. */
        public String type() {
            return String.valueOf(response.getMediaType());
        }
    }
}
