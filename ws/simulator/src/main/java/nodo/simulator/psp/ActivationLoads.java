package nodo.simulator.psp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.UUID;
import nodo.simulator.json.Members;
import nodo.simulator.load.Loads;
import nodo.simulator.registry.Parties;

/** Loads of payments that begin at a PSP of the classic model. */
@ApplicationScoped
public class ActivationLoads {

    private static final int ID_DIGITS = 8;

    private final Parties parties;
    private final Loads loads;
    private final CcpTeller teller;
    private final RtTeller receipts;
    private final SequenceBook sequences;

    @Inject
    public ActivationLoads(Parties parties, Loads loads, CcpTeller teller, RtTeller receipts, SequenceBook sequences) {
        this.parties = parties;
        this.loads = loads;
        this.teller = teller;
        this.receipts = receipts;
        this.sequences = sequences;
    }

    @SuppressWarnings("NullAway") // proxy
    protected ActivationLoads() {
        this(null, null, null, null, null);
    }

    /**
     * Begins a load.
     *
     * @return its report so far
     * @throws nodo.simulator.json.InvalidOrder if it cannot be read, or too many run already
     */
    public JsonObject begin(JsonObject order) {
        String id = UUID.randomUUID().toString().substring(0, ID_DIGITS);
        ActivationLoadOrder read = sequences.reserve(
                id,
                unused -> ActivationLoadOrder.read(Members.of(order), parties.current(), unused),
                ActivationLoadOrder::first,
                load -> load.arrivals().payments());
        return loads.begin(id, read.arrivals(), new ActivationWalk(read, teller, receipts));
    }
}
