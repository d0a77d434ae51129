package nodo.rt.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import nodo.delivery.desk.DeliverNow;
import nodo.delivery.desk.Dispatcher;

/**
 * Job paInviaRt: sends every waiting RT to its creditor now, whenever its next attempt is due. Source: validation
 * appendix B.
 */
@ApplicationScoped
public class PaInviaRtJob extends DeliverNow {

    /** Its published name. */
    static final String NAME = "paInviaRt";

    @Inject
    public PaInviaRtJob(Dispatcher dispatcher) {
        super(dispatcher, NAME, RtDeliveries.OPERATION);
    }

    @SuppressWarnings("NullAway") // proxy
    protected PaInviaRtJob() {
        this(null);
    }
}
