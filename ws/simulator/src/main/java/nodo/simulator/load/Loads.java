package nodo.simulator.load;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import nodo.simulator.json.InvalidOrder;
import nodo.simulator.json.JsonText;

/** The loads that were ordered since the simulators started. */
@ApplicationScoped
public class Loads {

    private static final int MOST_AT_ONCE = 8;

    private final Map<String, Load> all = new ConcurrentSkipListMap<>();

    /**
     * Begins a load.
     *
     * @param id names it: hexadecimal digits that no other load has
     * @return its report so far
     * @throws InvalidOrder if too many run already
     */
    public synchronized JsonObject begin(String id, Arrivals arrivals, Walk walk) {
        if (all.values().stream().filter(Load::running).count() >= MOST_AT_ONCE) {
            throw new InvalidOrder("at most " + MOST_AT_ONCE + " loads run at once");
        }
        Load load = new Load(id, arrivals, walk);
        all.put(id, load);
        Thread thread = new Thread(load::run, "load-" + id);
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
