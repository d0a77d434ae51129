package nodo.health.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Whether the hub answers its callers: the server is up, and makes the health checks, a while before it hands requests to
 * the application, and nothing in the application learns when that is over. So it asks itself like a caller, until it was
 * answered once.
 *
 * <p>Key: {@code nodo.health.own-address}.
 */
@ApplicationScoped
public class OwnAnswer {

    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final String PATH = "/node-for-psp/v1?wsdl";
    private static final int NOT_FOUND = 404;
    private static final int SERVER_ERRORS = 500;

    private static final String KEY = "nodo.health.own-address";

    private final Supplier<Optional<String>> address;
    private volatile boolean heard;

    /** Looks its key up each time: while the application is deployed, its configuration is not there yet. */
    public OwnAnswer() {
        this(() -> ConfigProvider.getConfig().getOptionalValue(KEY, String.class));
    }

    OwnAnswer(Supplier<Optional<String>> address) {
        this.address = address;
    }

    /** Whether the application answered, now or before; takes at most two seconds. */
    boolean isHeard() {
        if (!heard) {
            heard = address.get().filter(OwnAnswer::isAnswered).isPresent();
        }
        return heard;
    }

    /** Any answer of the application will do, one that refuses us too. */
    private static boolean isAnswered(String address) {
        HttpClient client = HttpClient.newBuilder()
                .connectTimeout(PATIENCE)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + PATH))
                .timeout(PATIENCE)
                .build();
        try {
            int status = client.send(request, BodyHandlers.discarding()).statusCode();
            return status != NOT_FOUND && status < SERVER_ERRORS;
        } catch (IOException nobodyAnswers) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
