package nodo.rt.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import nodo.delivery.desk.DeliverNow;
import nodo.delivery.desk.Dispatcher;

/**
 * Job paRetryPaInviaRtNegative: sends the RTs again that no creditor answered for, now. Those that were never tried go
 * with them. Source: validation appendix B.
 */
@ApplicationScoped
public class PaRetryPaInviaRtNegative extends DeliverNow {

    /** Its published name. */
    static final String NAME = "paRetryPaInviaRtNegative";

    @Inject
    public PaRetryPaInviaRtNegative(Dispatcher dispatcher) {
        super(dispatcher, NAME, RtDeliveries.OPERATION);
    }

    @SuppressWarnings("NullAway") // proxy
    protected PaRetryPaInviaRtNegative() {
        this(null);
    }
}
