package nodo.activation.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import nodo.delivery.desk.DeliverNow;
import nodo.delivery.desk.Dispatcher;
import nodo.notice.desk.AskedRpts;

/**
 * Job paRetryAttivaRpt: asks every creditor whose answer was lost again now, whenever its next question is due. Source:
 * validation appendix B.
 */
@ApplicationScoped
public class PaRetryAttivaRpt extends DeliverNow {

    /** Its published name. */
    static final String NAME = "paRetryAttivaRpt";

    @Inject
    public PaRetryAttivaRpt(Dispatcher dispatcher) {
        super(dispatcher, NAME, AskedRpts.QUESTION);
    }

    @SuppressWarnings("NullAway") // proxy
    protected PaRetryAttivaRpt() {
        this(null);
    }
}
