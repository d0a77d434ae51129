package nodo.notice.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import nodo.exchange.desk.Begun;
import nodo.exchange.desk.Exchange;
import nodo.exchange.desk.Exchanges;
import nodo.exchange.desk.PspAdmission;
import nodo.fault.FaultCode;
import nodo.fault.Refusal;
import nodo.notice.partner.PaForNode;
import nodo.notice.partner.StationAnswer;
import nodo.notice.partner.StationRequest;
import nodo.notice.partner.VerifiedNotice;
import nodo.registry.CreditorInstitution;
import nodo.registry.Registry;
import nodo.registry.desk.Registries;

/**
 * verifyPaymentNotice: what a notice costs now, asked of its creditor. Writes no state.
 *
 * <p>Source: flows-notice §8.
 */
@ApplicationScoped
public class NoticeVerification {

    private final Exchanges exchanges;
    private final Registries registries;
    private final PositionGuard positions;
    private final PaForNode paForNode;

    @Inject
    public NoticeVerification(
            Exchanges exchanges, Registries registries, PositionGuard positions, PaForNode paForNode) {
        this.exchanges = exchanges;
        this.registries = registries;
        this.positions = positions;
        this.paForNode = paForNode;
    }

    @SuppressWarnings("NullAway") // proxy
    protected NoticeVerification() {
        this(null, null, null, null);
    }

    /**
     * Verifies a notice.
     *
     * @param command who asks, and for which notice
     * @param exchange the request, and how to encode its answer
     * @return the bytes to send
     */
    public byte[] verify(VerifyNotice command, Exchange<VerifiedNotice> exchange) {
        Registry registry = registries.current();
        exchange.concerns(exchange.keys().withPosition(command.notice()));
        Begun<Question<VerifiedNotice>> begun =
                exchanges.beginReading(exchange, () -> question(command, registry, exchange));
        if (begun instanceof Begun.Answered<Question<VerifiedNotice>> answered) {
            return answered.answer();
        }
        Question<VerifiedNotice> question = ((Begun.Underway<Question<VerifiedNotice>>) begun).intent();
        StationAnswer<VerifiedNotice> answer = paForNode.ask(question.request());
        return exchanges.conclude(exchange, answer.events(), () -> verified(command, registry, answer));
    }

    private Question<VerifiedNotice> question(VerifyNotice command, Registry registry, Exchange<?> exchange) {
        PspAdmission.admitPayingAtPsp(registry, command.caller());
        NoticeRoute route = NoticeRoute.of(registry, command.notice());
        exchange.concerns(exchange.keys().withStation(route.station().id()));
        positions.requirePayable(command.notice());
        StationRequest<VerifiedNotice> request = paForNode.verification(route.station(), command.notice(), exchange);
        return new Question<>(route, request);
    }

    private static VerifiedNotice verified(
            VerifyNotice command, Registry registry, StationAnswer<VerifiedNotice> answer) {
        String creditor = command.notice().creditor().value();
        VerifiedNotice notice = answer.reply().orRefuse(creditor, ExtendedFault.wantedBy(command.caller(), registry));
        if (registry.creditor(notice.creditor())
                .filter(CreditorInstitution::enabled)
                .isEmpty()) {
            throw new Refusal(
                    FaultCode.PPT_STAZIONE_INT_PA_ERRORE_RESPONSE,
                    "fiscalCodePA sconosciuto o disabilitato: " + notice.creditor());
        }
        return notice;
    }
}
