package nodo.touchpoint.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import nodo.delivery.desk.DeliverNow;
import nodo.delivery.desk.Dispatcher;

/**
 * Job positionRetrySendPaymentResult: tells every waiting result again now, whenever its next attempt is due. While it is
 * switched off, no result is told a second time. Source: validation appendix B.
 */
@ApplicationScoped
public class PositionRetrySendPaymentResult extends DeliverNow {

    /** Its published name. */
    static final String NAME = "positionRetrySendPaymentResult";

    @Inject
    public PositionRetrySendPaymentResult(Dispatcher dispatcher) {
        super(dispatcher, NAME, PaymentResults.OPERATION);
    }

    @SuppressWarnings("NullAway") // proxy
    protected PositionRetrySendPaymentResult() {
        this(null);
    }
}
