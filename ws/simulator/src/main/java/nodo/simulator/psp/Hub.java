package nodo.simulator.psp;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import nodo.wire.codec.SoapReader;
import nodo.wire.codec.WireService;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The hub as a PSP sees it.
 *
 * <p>Key: {@code nodo.simulator.hub-url} (environment NODO_SIMULATOR_HUB_URL), http://127.0.0.1:8080 by default.
 */
@ApplicationScoped
public class Hub {

    /** Longer than a PSP has to wait for an outcome, 15 s. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final int THREADS = 4;

    private final URI address;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, task -> {
        Thread thread = new Thread(task, "psp");
        thread.setDaemon(true);
        thread.setContextClassLoader(Hub.class.getClassLoader());
        return thread;
    });
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .executor(threads)
            .build();
    private final SoapReader reader = SoapReader.ofAnswers(WireService.NODE_FOR_PSP);

    @Inject
    public Hub(@ConfigProperty(name = "nodo.simulator.hub-url", defaultValue = "http://127.0.0.1:8080") URI address) {
        this.address = address;
    }

    @SuppressWarnings("NullAway") // proxy
    protected Hub() {
        this.address = null;
    }

    /** Calls nodeForPsp; never fails, but may hear nothing. */
    CompletableFuture<Heard> call(String operation, byte[] message) {
        long start = System.nanoTime();
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/node-for-psp/v1"))
                .timeout(PATIENCE)
                .header("Content-Type", "text/xml; charset=UTF-8")
                .header("SOAPAction", '"' + operation + '"')
                .POST(HttpRequest.BodyPublishers.ofByteArray(message))
                .build();
        // The request's own limit may end at the headers; this one is for the whole answer.
        return client.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray())
                .orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .handleAsync(
                        (answer, failure) -> failure == null
                                ? Heard.of(answer.statusCode(), reader.read(answer.body()), since(start))
                                : Heard.nothing(String.valueOf(failure), since(start)),
                        threads);
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    @PreDestroy
    void close() {
        threads.shutdownNow();
    }
}
