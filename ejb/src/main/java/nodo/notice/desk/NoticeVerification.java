package nodo.notice.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import nodo.exchange.desk.Begun;
import nodo.exchange.desk.Exchange;
import nodo.exchange.desk.Exchanges;
import nodo.exchange.desk.PspAdmission;
import nodo.exchange.desk.PspCaller;
import nodo.fault.FaultCode;
import nodo.fault.Refusal;
import nodo.notice.PositionKey;
import nodo.notice.partner.PaForNode;
import nodo.notice.partner.StationAnswer;
import nodo.notice.partner.VerifiedNotice;
import nodo.registry.CreditorInstitution;
import nodo.registry.Registry;
import nodo.registry.desk.Registries;

/**
 * verifyPaymentNotice and verificaBollettino: what a notice costs now, asked of its creditor. Writes no state.
 *
 * <p>Source: flows-notice §8 and §11.
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
        return inquire(command.caller(), registry, exchange, () -> {
            PspAdmission.admitPayingAtPsp(registry, command.caller());
            return command.notice();
        });
    }

    /**
     * Verifies a notice that is named by its creditor's postal account.
     *
     * @param command who asks, and for which account and notice
     * @param exchange the request, and how to encode its answer
     * @return the bytes to send
     */
    public byte[] verifyPostal(VerifyPostalNotice command, Exchange<VerifiedNotice> exchange) {
        Registry registry = registries.current();
        return inquire(command.caller(), registry, exchange, () -> {
            PspAdmission.admitPayingAtPsp(registry, command.caller());
            PositionKey notice = PostalAccounts.position(registry, command.postalAccount(), command.notice());
            exchange.concerns(exchange.keys().withPosition(notice));
            return notice;
        });
    }

    /** Admits the caller and finds the position, asks the creditor of it, and tells what it said. */
    private byte[] inquire(
            PspCaller caller, Registry registry, Exchange<VerifiedNotice> exchange, Supplier<PositionKey> admitted) {
        Begun<Question<VerifiedNotice>> begun =
                exchanges.beginReading(exchange, () -> question(admitted.get(), registry, exchange));
        if (begun instanceof Begun.Answered<Question<VerifiedNotice>> answered) {
            return answered.answer();
        }
        Question<VerifiedNotice> question = ((Begun.Underway<Question<VerifiedNotice>>) begun).intent();
        StationAnswer<VerifiedNotice> answer = paForNode.ask(question.request());
        return exchanges.conclude(
                exchange, question.messages(answer), () -> verified(caller, registry, question, answer));
    }

    private Question<VerifiedNotice> question(PositionKey notice, Registry registry, Exchange<?> exchange) {
        NoticeRoute route = NoticeRoute.of(registry, notice);
        exchange.concerns(exchange.keys().withStation(route.station().id()));
        positions.requirePayable(notice);
        return new Question<>(route, paForNode.verification(route.station(), notice, exchange));
    }

    private static VerifiedNotice verified(
            PspCaller caller,
            Registry registry,
            Question<VerifiedNotice> question,
            StationAnswer<VerifiedNotice> answer) {
        String creditor = question.route().creditor().fiscalCode();
        VerifiedNotice notice = answer.reply().orRefuse(creditor, ExtendedFault.wantedBy(caller, registry));
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
