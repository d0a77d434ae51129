package nodo.local.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Requests to one server. Thread-safe.
 *
 * @param base the address that paths are resolved against
 * @param headers sent with every request
 */
record Http(URI base, Map<String, String> headers) {

    /** A job is waited for until it has done everything. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(5))
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    Http {
        headers = Map.copyOf(headers);
    }

    static Http at(URI base) {
        return new Http(base, Map.of());
    }

    /** The same with one more header. */
    Http with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Http(base, more);
    }

    Reply get(String path) {
        return send("GET", path, new byte[0]);
    }

    /**
     * Sends a request and reads its answer.
     *
     * @throws UncheckedIOException if there is none
     */
    Reply send(String method, String path, byte[] body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(PATIENCE)
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        headers.forEach(request::setHeader);
        try {
            HttpResponse<byte[]> response = CLIENT.send(request.build(), BodyHandlers.ofByteArray());
            String contentType = response.headers().firstValue("Content-Type").orElse("");
            return new Reply(response.statusCode(), contentType, response.body());
        } catch (IOException e) {
            throw new UncheckedIOException("no answer from " + base.resolve(path), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking " + base.resolve(path), e);
        }
    }

    /** A query string, with its question mark, of what is not empty. */
    static String query(Map<String, String> parameters) {
        String joined = parameters.entrySet().stream()
                .filter(parameter -> !parameter.getValue().isEmpty())
                .map(parameter -> parameter.getKey() + "=" + encoded(parameter.getValue()))
                .collect(Collectors.joining("&"));
        return joined.isEmpty() ? "" : "?" + joined;
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /**
     * An answer that says success.
     *
     * @throws IllegalStateException with the answer's text if it does not
     */
    static Reply successful(String wish, Reply reply) {
        if (!reply.succeeded()) {
            throw new IllegalStateException(wish + " was answered with " + reply);
        }
        return reply;
    }
}
