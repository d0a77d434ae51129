package nodo.receipt.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import nodo.delivery.desk.DeliverNow;
import nodo.delivery.desk.Dispatcher;

/**
 * Job paSendRt: sends every waiting receipt again now, whenever its next attempt is due. While it is switched off, no
 * receipt is sent a second time. Source: validation appendix B.
 */
@ApplicationScoped
public class PaSendRtJob extends DeliverNow {

    /** Its published name. */
    static final String NAME = "paSendRt";

    @Inject
    public PaSendRtJob(Dispatcher dispatcher) {
        super(dispatcher, NAME, ReceiptCourier.OPERATION);
    }

    @SuppressWarnings("NullAway") // proxy
    protected PaSendRtJob() {
        this(null);
    }
}
