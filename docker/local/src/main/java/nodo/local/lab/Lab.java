package nodo.local.lab;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nodo.local.Checkout;
import nodo.local.HubDirectory;
import nodo.local.HubSettings;
import nodo.local.LocalHub;
import nodo.local.Ports;
import nodo.local.Progress;
import nodo.local.client.Patience;
import nodo.local.ledger.LedgerComparison;
import nodo.local.ledger.SimulatorBooks;

/** {@code ./nodo lab}: starts a hub of its own, measures it, prints what it found and writes a page. */
public final class Lab {

    private static final ClosedLoop ECHO = new ClosedLoop(16, Duration.ofSeconds(8), Duration.ofSeconds(8));
    private static final ClosedLoop JDBC = new ClosedLoop(8, Duration.ofSeconds(4), Duration.ofSeconds(8));
    private static final Patience PATIENCE = Patience.ofSeconds(300);

    /** What follows payments by itself, and how long it took: half of them and 99 of 100, null if there were none. */
    private static final Map<String, String> DELIVERIES =
            Map.of("receipt, from its outcome", """
            SELECT percentile_cont(ARRAY[0.5, 0.99]) WITHIN GROUP (ORDER BY extract(epoch FROM s.at - r.payment_date_time))
            FROM position_receipt r JOIN position_payment_status s ON s.token = r.token AND s.status = 'NOTIFIED'""", "RT, from its coming", """
            SELECT percentile_cont(ARRAY[0.5, 0.99]) WITHIN GROUP (ORDER BY extract(epoch FROM s.at - r.at))
            FROM rpt_state_change r JOIN rpt_state_change s ON s.rpt = r.rpt AND s.state = 'RT_ACCETTATA_PA'
            WHERE r.state = 'RT_RICEVUTA_NODO'""");

    private final LocalHub hub;
    private final Checkout checkout;
    private final LabOptions options;
    private final Progress progress;

    private Lab(LocalHub hub, Checkout checkout, LabOptions options, Progress progress) {
        this.hub = hub;
        this.checkout = checkout;
        this.options = options;
        this.progress = progress;
    }

    public static void main(String[] words) {
        Progress progress = Progress.toTerminal();
        LabOptions options;
        try {
            options = LabOptions.of(words);
        } catch (IllegalArgumentException e) {
            progress.say("nodo: " + e.getMessage());
            System.exit(2);
            return;
        }
        Checkout checkout = Checkout.find();
        HubDirectory directory = new HubDirectory(checkout.root().resolve(Path.of(".nodo", "lab")));
        Map<String, String> environment = new HashMap<>(System.getenv());
        HubSettings settings = new HubSettings(directory, Ports.free(), environment);
        try (LocalHub hub = LocalHub.startEmpty(checkout, settings, progress)) {
            new Lab(hub, checkout, options, progress).measure();
        }
        System.exit(0);
    }

    private void measure() {
        warmUp();
        CpuTimes before = CpuTimes.of(hub);
        long start = System.nanoTime();
        Map<SideLoad, String> beside = beginBeside();
        JsonObject load = drive(options.ratePerSecond(), options.duration(), 5_000_000_000L, "measuring");
        beside.forEach(this::awaitEnd);
        Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
        Map<String, Double> cores = CpuTimes.of(hub).coresSince(before, elapsed);
        PATIENCE.until("the last receipts", this::nothingIsOwed);
        Map<String, List<Double>> deliveries = deliveryMillis();
        LedgerComparison ledgers = LedgerComparison.of(hub.database(), SimulatorBooks.read(hub.simulator()));
        progress.say("floors (they take a minute)");
        List<Times> floors =
                List.of(new EchoFloor(checkout, hub).measure(ECHO), new JdbcFloor(hub.database()).measure(JDBC));
        Map<SideLoad, JsonObject> reports = new EnumMap<>(SideLoad.class);
        beside.forEach((kind, id) -> reports.put(kind, hub.simulator().load(id)));
        LabResult result = new LabResult(options, load, reports, elapsed, cores, deliveries, floors, ledgers);
        progress.say(LabText.of(result));
        progress.say("the page: " + write(result));
    }

    /** Compilers need some thousand payments before they know what matters. */
    private void warmUp() {
        long third = options.warmup().toSeconds() / 3;
        for (int step = 1; step <= 3 && third > 0; step++) {
            int rate = Math.max(options.ratePerSecond() * step / 4, 1);
            drive(rate, Duration.ofSeconds(third), step * 100_000_000L, "warming up");
        }
    }

    private JsonObject drive(int rate, Duration duration, long firstSequence, String what) {
        String id = hub.simulator()
                .beginLoad(Json.createObjectBuilder()
                        .add("ratePerSecond", rate)
                        .add("seconds", duration.toSeconds())
                        .add("firstSequence", firstSequence)
                        .build());
        long end = System.nanoTime() + duration.toNanos();
        Patience.ofSeconds(duration.toSeconds() + 300).until("the end of the load", () -> {
            tell(what, id, end);
            // Asking costs the simulators time that the load wants.
            return System.nanoTime() > end && !hub.simulator().load(id).getBoolean("running");
        });
        return hub.simulator().load(id);
    }

    private Map<SideLoad, String> beginBeside() {
        Map<SideLoad, String> ids = new EnumMap<>(SideLoad.class);
        options.beside().forEach((load, rate) -> ids.put(load, load.begin(hub.simulator(), rate, options.duration())));
        return ids;
    }

    private void awaitEnd(SideLoad kind, String load) {
        PATIENCE.until(
                "the end of the " + kind.title(),
                () -> !hub.simulator().load(load).getBoolean("running"));
        PATIENCE.until(
                "the answers to outcomes and RTs",
                () -> SimulatorBooks.read(hub.simulator()).isAnswered());
    }

    private long toldAt = System.nanoTime();

    private void tell(String what, String id, long end) {
        long now = System.nanoTime();
        if (now - toldAt > Duration.ofSeconds(15).toNanos()) {
            toldAt = now;
            JsonObject report = hub.simulator().load(id);
            progress.say("  " + what + ": " + report.getInt("begun") + " payments begun, " + report.getInt("complete")
                    + " complete, " + Math.max(Duration.ofNanos(end - now).toSeconds(), 0) + " s to go");
        }
    }

    private boolean nothingIsOwed() {
        return hub.monitoring()
                .deliveries(Map.of("limit", "1"))
                .getJsonArray("deliveries")
                .isEmpty();
    }

    private Map<String, List<Double>> deliveryMillis() {
        Map<String, List<Double>> millis = new TreeMap<>();
        try (Connection connection = hub.database().getConnection();
                Statement statement = connection.createStatement()) {
            for (Map.Entry<String, String> delivery : DELIVERIES.entrySet()) {
                try (ResultSet row = statement.executeQuery(delivery.getValue())) {
                    row.next();
                    if (row.getArray(1) != null) {
                        Double[] seconds = (Double[]) row.getArray(1).getArray();
                        millis.put(delivery.getKey(), List.of(seconds[0] * 1000, seconds[1] * 1000));
                    }
                }
            }
            return millis;
        } catch (SQLException e) {
            throw new IllegalStateException("the times of deliveries cannot be read", e);
        }
    }

    private Path write(LabResult result) {
        String machine = Runtime.getRuntime().availableProcessors() + " processors, Java "
                + System.getProperty("java.version") + ", " + System.getProperty("os.name") + " "
                + System.getProperty("os.arch");
        Path page = checkout.root().resolve(Path.of(".nodo", "lab-report.html"));
        try {
            return Files.writeString(page, LabPage.of(result, Clock.systemUTC().instant(), machine));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
