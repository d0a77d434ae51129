package nodo.notice.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import nodo.exchange.desk.Exchange;
import nodo.notice.PaymentData;
import nodo.notice.PositionKey;
import nodo.registry.Station;

/**
 * The questions about a notice to its creditor, in the model that its station speaks, or to the deputy that stands in for
 * the station. What comes back is the same, whichever it is. This is the one place that chooses.
 *
 * <p>Source: validation 1.3, version of a station; flows-notice §9 and §18.
 */
@ApplicationScoped
public class Creditors {

    private final PaForNode paForNode;
    private final PaPerNodoPagamentoPsp classic;
    private final Deputy deputy;

    @Inject
    public Creditors(PaForNode paForNode, PaPerNodoPagamentoPsp classic, Deputy deputy) {
        this.paForNode = paForNode;
        this.classic = classic;
        this.deputy = deputy;
    }

    @SuppressWarnings("NullAway") // proxy
    protected Creditors() {
        this(null, null, null);
    }

    /** Puts a question, once, with no transaction open. */
    public <T> StationAnswer<T> ask(CreditorQuestion<T> question) {
        if (question.inStandIn()) {
            return StationAnswer.ofDeputy(question.deputy().orElseThrow().get());
        }
        StationAnswer<T> answer = paForNode.ask(question.request());
        Station station = question.request().query().station();
        deputy.heard(station, answer.reply());
        return deputy.helpsOutAfter(station, answer.reply()) ? helped(answer, question) : answer;
    }

    /** A deputy that has nothing to offer leaves the caller with what the station's failure is. */
    private static <T> StationAnswer<T> helped(StationAnswer<T> answer, CreditorQuestion<T> question) {
        return question.deputy()
                .map(Supplier::get)
                .filter(StationReply.Given.class::isInstance)
                .map(answer::insteadTold)
                .orElse(answer);
    }

    /**
     * Prepares the question what a notice costs: paVerifyPaymentNotice or paaVerificaRPT.
     *
     * @param station the station that the notice leads to
     * @param notice the creditor and the notice number
     * @param context what a station of the classic model is told besides
     * @param cause the request that needs the answer
     */
    public CreditorQuestion<VerifiedNotice> verification(
            Station station, PositionKey notice, RptContext context, Exchange<?> cause) {
        StationRequest<VerifiedNotice> request = station.speaksNoticeModel()
                ? paForNode.verification(station, notice, cause)
                : classic.verification(station, notice, context, cause);
        return CreditorQuestion.withDeputy(request, () -> deputy.verification(notice), deputy.standsInFor(station));
    }

    /**
     * Prepares the question how a payment is made up: paGetPayment, its V2, or paaAttivaRPT.
     *
     * @param station the station that the notice leads to
     * @param question what the PSP asks about
     * @param context what a station of the classic model is told besides
     * @param cause the request that needs the answer
     */
    public CreditorQuestion<PaymentData> payment(
            Station station, PaymentQuestion question, RptContext context, Exchange<?> cause) {
        StationRequest<PaymentData> request = station.speaksNoticeModel()
                ? paForNode.payment(station, question, cause)
                : classic.payment(station, question, context, cause);
        return CreditorQuestion.withDeputy(request, () -> deputy.payment(question), deputy.standsInFor(station));
    }
}
