package nodo.notice.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import nodo.exchange.desk.Exchange;
import nodo.notice.PaymentData;
import nodo.notice.PositionKey;
import nodo.registry.Station;

/**
 * The questions about a notice to its creditor, in the model that its station speaks. What comes back is the same, whichever
 * it is.
 *
 * <p>Source: validation 1.3, version of a station; flows-notice §9.
 */
@ApplicationScoped
public class Creditors {

    private final PaForNode paForNode;
    private final PaPerNodoPagamentoPsp classic;

    @Inject
    public Creditors(PaForNode paForNode, PaPerNodoPagamentoPsp classic) {
        this.paForNode = paForNode;
        this.classic = classic;
    }

    @SuppressWarnings("NullAway") // proxy
    protected Creditors() {
        this(null, null);
    }

    /** Sends a question, once, with no transaction open. */
    public <T> StationAnswer<T> ask(StationRequest<T> request) {
        return paForNode.ask(request);
    }

    /**
     * Prepares the question what a notice costs: paVerifyPaymentNotice or paaVerificaRPT.
     *
     * @param station the station that the notice leads to
     * @param notice the creditor and the notice number
     * @param context what a station of the classic model is told besides
     * @param cause the request that needs the answer
     */
    public StationRequest<VerifiedNotice> verification(
            Station station, PositionKey notice, RptContext context, Exchange<?> cause) {
        return station.speaksNoticeModel()
                ? paForNode.verification(station, notice, cause)
                : classic.verification(station, notice, context, cause);
    }

    /**
     * Prepares the question how a payment is made up: paGetPayment, its V2, or paaAttivaRPT.
     *
     * @param station the station that the notice leads to
     * @param question what the PSP asks about
     * @param context what a station of the classic model is told besides
     * @param cause the request that needs the answer
     */
    public StationRequest<PaymentData> payment(
            Station station, PaymentQuestion question, RptContext context, Exchange<?> cause) {
        return station.speaksNoticeModel()
                ? paForNode.payment(station, question, cause)
                : classic.payment(station, question, context, cause);
    }
}
