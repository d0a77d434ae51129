package nodo.rt.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import nodo.delivery.desk.DeliverNow;
import nodo.delivery.desk.Dispatcher;

/**
 * Job pspRetryAckNegative: sends every waiting acknowledgement of an RT to its PSP now. Source: validation appendix B.
 */
@ApplicationScoped
public class PspRetryAckNegative extends DeliverNow {

    /** Its published name. */
    static final String NAME = "pspRetryAckNegative";

    @Inject
    public PspRetryAckNegative(Dispatcher dispatcher) {
        super(dispatcher, NAME, AckCourier.OPERATION);
    }

    @SuppressWarnings("NullAway") // proxy
    protected PspRetryAckNegative() {
        this(null);
    }
}
