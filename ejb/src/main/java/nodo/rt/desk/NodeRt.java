package nodo.rt.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import nodo.rpt.Rpt;
import nodo.rpt.RptState;
import nodo.rpt.Rpts;
import nodo.rt.Rt;
import nodo.rt.RtOrigin;
import nodo.rt.RtOutcome;
import nodo.rt.Rts;
import nodo.rt.partner.NodeIdentity;
import nodo.rt.partner.NodeRtDocuments;
import nodo.rt.partner.NodeRtOrder;

/**
 * RTs that the node makes, where no PSP will make one: mostly because nothing was paid. Each is kept and owed to its
 * creditor like one that came.
 *
 * <p>Source: flows-rpt 5.2 and 9.
 */
@ApplicationScoped
public class NodeRt {

    private static final String EXPIRED = "Decorrenza termini";
    private static final String PAID = "Pagamento eseguito";
    private static final int LONGEST_NAME = 70;

    private final Rpts rpts;
    private final Rts rts;
    private final RtDeliveries steps;
    private final RtSettings settings;
    private final Clock clock;

    @Inject
    public NodeRt(Rpts rpts, Rts rts, RtDeliveries steps, RtSettings settings, Clock clock) {
        this.rpts = rpts;
        this.rts = rts;
        this.steps = steps;
        this.settings = settings;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway") // proxy
    protected NodeRt() {
        this(null, null, null, null, null);
    }

    /**
     * Makes the RT of a payment that will not be made. Works inside the caller's transaction, which holds the lock of the
     * RPT; the outbox is looked at by itself, or sooner if the caller rings it after
     * its commit.
     *
     * @param rpt an RPT without an RT
     * @param reason what the RT says of each payment, 1 to 35 characters
     * @param by the operation or job that causes it
     */
    public void issue(Rpt rpt, String reason, String by) {
        require(make(rpt, order(RtOutcome.NOT_EXECUTED, reason, settings.issuer(), Optional.empty()), by));
    }

    /**
     * Makes the RT of a payment that a PSP of the notice model collected, and that will send none. Works inside the
     * caller's transaction, which holds the lock of the RPT.
     *
     * @param rpt an RPT without an RT
     * @param collected what was collected
     * @param by the operation that causes it
     */
    public void confirm(Rpt rpt, Collected collected, String by) {
        NodeIdentity node = settings.issuer();
        NodeIdentity issuer = new NodeIdentity(
                collected.fiscalCode().orElse(node.fiscalCode()),
                collected.name().map(NodeRt::shortened).orElse(node.name()));
        NodeRtOrder.Receipt receipt = new NodeRtOrder.Receipt(collected.iur(), collected.day());
        require(make(rpt, order(RtOutcome.EXECUTED, PAID, issuer, Optional.of(receipt)), by));
    }

    private static String shortened(String name) {
        return name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }

    /**
     * Makes the RT of a payment of which nothing was heard, and closes it.
     *
     * @return whether it is closed; not if its document cannot be read any more
     */
    boolean expire(Rpt rpt, String by) {
        boolean isMade = make(rpt, order(RtOutcome.EXPIRED, EXPIRED, settings.issuer(), Optional.empty()), by);
        if (isMade) {
            rpt.moveTo(RptState.RPT_DECORSI_TERMINI, clock.instant(), by);
        }
        return isMade;
    }

    private NodeRtOrder order(
            RtOutcome outcome, String reason, NodeIdentity issuer, Optional<NodeRtOrder.Receipt> receipt) {
        return new NodeRtOrder(
                outcome,
                reason,
                UUID.randomUUID().toString().replace("-", ""),
                clock.instant().atOffset(ZoneOffset.UTC),
                issuer,
                receipt);
    }

    /** Whether its document could be read; nothing is written otherwise. */
    private boolean make(Rpt rpt, NodeRtOrder order, String by) {
        Optional<NodeRtDocuments.Written> written = NodeRtDocuments.write(rpts.document(rpt.id()), order);
        written.ifPresent(made -> keep(rpt, made, by));
        return written.isPresent();
    }

    private static void require(boolean isMade) {
        if (!isMade) {
            throw new IllegalStateException("an RPT that was accepted is not valid any more");
        }
    }

    private void keep(Rpt rpt, NodeRtDocuments.Written written, String by) {
        Instant now = clock.instant();
        rpt.moveTo(RptState.RT_GENERATA_NODO, now, by);
        rts.add(new Rt(rpt.id(), RtOrigin.NODE, written.message(), written.content(), now));
        steps.owe(rpt);
    }
}
