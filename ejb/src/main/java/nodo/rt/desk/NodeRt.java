package nodo.rt.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import nodo.rpt.Rpt;
import nodo.rpt.RptState;
import nodo.rpt.Rpts;
import nodo.rt.Rt;
import nodo.rt.RtOrigin;
import nodo.rt.RtOutcome;
import nodo.rt.Rts;
import nodo.rt.partner.NodeRtDocuments;
import nodo.rt.partner.NodeRtOrder;

/**
 * RTs that the node makes, where no PSP will make one: nothing was paid. Each is kept and owed to its creditor like one
 * that came.
 *
 * <p>Source: flows-rpt 5.2 and 9.
 */
@ApplicationScoped
public class NodeRt {

    private static final String EXPIRED = "Decorrenza termini";

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
        make(rpt, RtOutcome.NOT_EXECUTED, reason, by);
    }

    /** Makes the RT of a payment of which nothing was heard, and closes it. */
    void expire(Rpt rpt, String by) {
        make(rpt, RtOutcome.EXPIRED, EXPIRED, by);
        rpt.moveTo(RptState.RPT_DECORSI_TERMINI, clock.instant(), by);
    }

    private void make(Rpt rpt, RtOutcome outcome, String reason, String by) {
        Instant now = clock.instant();
        NodeRtOrder order = new NodeRtOrder(
                outcome,
                reason,
                UUID.randomUUID().toString().replace("-", ""),
                now.atOffset(ZoneOffset.UTC),
                settings.issuer());
        NodeRtDocuments.Written written = NodeRtDocuments.write(rpts.document(rpt.id()), order);
        rpt.moveTo(RptState.RT_GENERATA_NODO, now, by);
        rts.add(new Rt(rpt.id(), RtOrigin.NODE, written.message(), written.content(), now));
        steps.owe(rpt);
    }
}
