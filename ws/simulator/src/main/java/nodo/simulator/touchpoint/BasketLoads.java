package nodo.simulator.touchpoint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.UUID;
import nodo.simulator.load.Loads;
import nodo.simulator.psp.SequenceBook;
import nodo.simulator.registry.Parties;

/** Loads of baskets at the touchpoint. */
@ApplicationScoped
public class BasketLoads {

    private static final int ID_DIGITS = 8;

    private final Parties parties;
    private final Loads loads;
    private final Till till;
    private final SequenceBook sequences;

    @Inject
    public BasketLoads(Parties parties, Loads loads, Till till, SequenceBook sequences) {
        this.parties = parties;
        this.loads = loads;
        this.till = till;
        this.sequences = sequences;
    }

    @SuppressWarnings("NullAway") // proxy
    protected BasketLoads() {
        this(null, null, null, null);
    }

    /**
     * Begins a load.
     *
     * @return its report so far
     * @throws nodo.simulator.json.InvalidOrder if it cannot be read, or too many run already
     */
    public JsonObject begin(JsonObject order) {
        String id = UUID.randomUUID().toString().substring(0, ID_DIGITS);
        BasketLoadOrder read = sequences.reserve(
                id,
                unused -> BasketLoadOrder.read(order, parties.current(), unused),
                BasketLoadOrder::first,
                BasketLoadOrder::sequences);
        return loads.begin(id, read.arrivals(), new BasketWalk(id, read, till));
    }
}
