package nodo.simulator.psp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import nodo.simulator.json.InvalidOrder;
import nodo.simulator.json.JsonText;
import nodo.simulator.registry.Parties;

/** The loads that were ordered since the simulators started. */
@ApplicationScoped
public class Loads {

    private static final int MOST_AT_ONCE = 8;

    private final Parties parties;
    private final Teller teller;
    private final PspLedger ledger;
    private final Sequences sequences;
    private final Map<String, Load> all = new ConcurrentSkipListMap<>();

    @Inject
    public Loads(Parties parties, Teller teller, PspLedger ledger, Sequences sequences) {
        this.parties = parties;
        this.teller = teller;
        this.ledger = ledger;
        this.sequences = sequences;
    }

    @SuppressWarnings("NullAway") // proxy
    protected Loads() {
        this(null, null, null, null);
    }

    /**
     * Begins a load.
     *
     * @return its report so far
     * @throws InvalidOrder if it cannot be read, or too many run already
     */
    public synchronized JsonObject begin(JsonObject order) {
        if (all.values().stream().filter(Load::running).count() >= MOST_AT_ONCE) {
            throw new InvalidOrder("at most " + MOST_AT_ONCE + " loads run at once");
        }
        String id = UUID.randomUUID().toString().substring(0, 8);
        LoadOrder read = LoadOrder.read(order, parties.current(), sequences.next());
        ledger.append(Sequences.used(id, read.first(), read.payments()));
        Load load = new Load(id, read, teller);
        all.put(id, load);
        Thread thread = new Thread(load::run, "psp-load-" + id);
        thread.setDaemon(true);
        thread.setContextClassLoader(Loads.class.getClassLoader());
        thread.start();
        return load.report();
    }

    /** The report of a load. */
    public Optional<JsonObject> report(String id) {
        return Optional.ofNullable(all.get(id)).map(Load::report);
    }

    /** Has a load begin no further payment. */
    public Optional<JsonObject> stop(String id) {
        Optional<Load> load = Optional.ofNullable(all.get(id));
        load.ifPresent(Load::stop);
        return load.map(Load::report);
    }

    /** The reports of all loads. */
    public JsonArrayBuilder reports() {
        JsonArrayBuilder reports = JsonText.array();
        all.values().forEach(load -> reports.add(load.report()));
        return reports;
    }
}
