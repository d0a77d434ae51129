package nodo.simulator.hub;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import nodo.simulator.json.InvalidOrder;
import nodo.simulator.json.JsonText;
import nodo.wire.codec.SoapReader;
import nodo.wire.codec.WireService;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The hub as creditors, PSPs and touchpoints see it.
 *
 * <p>Keys: {@code nodo.simulator.hub-url} (environment NODO_SIMULATOR_HUB_URL), http://127.0.0.1:8080 by default, and
 * {@code nodo.simulator.hub-key} (NODO_SIMULATOR_HUB_KEY), the value of the header Ocp-Apim-Subscription-Key on the
 * interface for touchpoints, a wrong one by default.
 */
@ApplicationScoped
public class Hub {

    /** Longer than a PSP has to wait for an outcome, 15 s. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Longer than a caller of the classic model has to wait, 40 s. Source: flows-rpt §15. */
    private static final Duration CLASSIC_PATIENCE = Duration.ofSeconds(45);

    private static final int THREADS = 4;

    private static final String KEY_HEADER = "Ocp-Apim-Subscription-Key";
    private static final String NO_KEY = "none";
    private static final Map<WireService, Door> DOORS = Map.of(
            WireService.NODE_FOR_PSP, new Door("/node-for-psp/v1", PATIENCE),
            WireService.NODE_FOR_IO, new Door("/node-for-io/v1", PATIENCE),
            WireService.NODO_PER_PA, new Door("/nodo-per-pa/v1", CLASSIC_PATIENCE),
            WireService.NODO_PER_PSP, new Door("/nodo-per-psp/v1", CLASSIC_PATIENCE),
            WireService.NODO_PER_PSP_RICHIESTA_AVVISI, new Door("/nodo-per-psp-richiesta-avvisi/v1", CLASSIC_PATIENCE));

    /** Where a service is, and how long its callers wait. */
    private record Door(String path, Duration patience) {}

    private final URI address;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, task -> {
        Thread thread = new Thread(task, "hub");
        thread.setDaemon(true);
        thread.setContextClassLoader(Hub.class.getClassLoader());
        return thread;
    });
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .executor(threads)
            .build();
    private final Map<WireService, SoapReader> readers =
            DOORS.keySet().stream().collect(Collectors.toUnmodifiableMap(Function.identity(), SoapReader::ofAnswers));
    private final String key;

    @Inject
    public Hub(
            @ConfigProperty(name = "nodo.simulator.hub-url", defaultValue = "http://127.0.0.1:8080") URI address,
            @ConfigProperty(name = "nodo.simulator.hub-key", defaultValue = NO_KEY) String key) {
        this.address = address;
        this.key = key;
    }

    @SuppressWarnings("NullAway") // proxy
    protected Hub() {
        this.address = null;
        this.key = NO_KEY;
    }

    /** Calls nodeForPsp; never fails, but may hear nothing. */
    public CompletableFuture<Heard> call(String operation, byte[] message) {
        return call(WireService.NODE_FOR_PSP, operation, message);
    }

    /** Calls a service of the hub; never fails, but may hear nothing. */
    public CompletableFuture<Heard> call(WireService service, String operation, byte[] message) {
        SoapReader reader = Objects.requireNonNull(readers.get(service), "no service of the hub");
        Door door = Objects.requireNonNull(DOORS.get(service), "no service of the hub");
        HttpRequest request = request(door)
                .header("Content-Type", "text/xml; charset=UTF-8")
                .header("SOAPAction", '"' + operation + '"')
                .POST(HttpRequest.BodyPublishers.ofByteArray(message))
                .build();
        return send(
                request,
                door.patience(),
                (status, body, elapsed) -> Heard.of(status, reader.read(body), body, elapsed));
    }

    /** Posts a body to the interface for touchpoints, with its key; never fails, but may hear nothing. */
    public CompletableFuture<Heard> post(String path, JsonObject body) {
        HttpRequest request = request(new Door(path, PATIENCE))
                .header("Content-Type", "application/json")
                .header(KEY_HEADER, key)
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
        return send(request, PATIENCE, Hub::readJson);
    }

    /** Reads something of the interface for touchpoints, with its key; never fails, but may hear nothing. */
    public CompletableFuture<Heard> get(String path) {
        HttpRequest request =
                request(new Door(path, PATIENCE)).header(KEY_HEADER, key).GET().build();
        return send(request, PATIENCE, Hub::readJson);
    }

    /** The address of a page of the hub. */
    public URI page(String path) {
        return address.resolve(path);
    }

    private static Heard readJson(int status, byte[] body, Duration elapsed) {
        try {
            return Heard.of(status, JsonText.parse(new String(body, StandardCharsets.UTF_8)), elapsed);
        } catch (InvalidOrder e) {
            return Heard.nothing("HTTP " + status + ", " + e.getMessage(), elapsed);
        }
    }

    private HttpRequest.Builder request(Door door) {
        return HttpRequest.newBuilder(address.resolve(door.path())).timeout(door.patience());
    }

    /** What an answer says. */
    private interface Understanding {
        Heard of(int status, byte[] body, Duration elapsed);
    }

    private CompletableFuture<Heard> send(HttpRequest request, Duration patience, Understanding understanding) {
        long start = System.nanoTime();
        // The request's own limit may end at the headers; this one is for the whole answer.
        return client.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray())
                .orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                .handleAsync(
                        (answer, failure) -> failure == null
                                ? understanding.of(answer.statusCode(), answer.body(), since(start))
                                : Heard.nothing(String.valueOf(failure), since(start)),
                        threads);
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** Ends its threads. */
    @PreDestroy
    public void close() {
        threads.shutdownNow();
    }
}
