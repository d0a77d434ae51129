package nodo.simulator.psp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.UUID;
import nodo.simulator.load.Loads;
import nodo.simulator.registry.Parties;

/** Loads of payments at the counter. */
@ApplicationScoped
public class PaymentLoads {

    private static final int ID_DIGITS = 8;

    private final Parties parties;
    private final Loads loads;
    private final Teller teller;
    private final SequenceBook sequences;

    @Inject
    public PaymentLoads(Parties parties, Loads loads, Teller teller, SequenceBook sequences) {
        this.parties = parties;
        this.loads = loads;
        this.teller = teller;
        this.sequences = sequences;
    }

    @SuppressWarnings("NullAway") // proxy
    protected PaymentLoads() {
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
        LoadOrder read = sequences.reserve(
                id,
                unused -> LoadOrder.read(order, parties.current(), unused),
                LoadOrder::first,
                load -> load.arrivals().payments());
        return loads.begin(id, read.arrivals(), new PaymentWalk(id, read, teller));
    }
}
