package nodo.notice.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Supplier;
import nodo.exchange.desk.Begun;
import nodo.exchange.desk.Exchange;
import nodo.exchange.desk.Exchanges;
import nodo.exchange.desk.PspAdmission;
import nodo.exchange.desk.PspCaller;
import nodo.fault.FaultCode;
import nodo.fault.Refusal;
import nodo.notice.PaymentToken;
import nodo.notice.PositionKey;
import nodo.notice.PostalVerifications;
import nodo.notice.partner.Creditors;
import nodo.notice.partner.RptContext;
import nodo.notice.partner.StationAnswer;
import nodo.notice.partner.VerifiedNotice;
import nodo.registry.CreditorInstitution;
import nodo.registry.Registry;
import nodo.registry.desk.Registries;

/**
 * verifyPaymentNotice and verificaBollettino: what a notice costs now, asked of its creditor. Writes no state, but that a
 * bollettino of a classic creditor was verified.
 *
 * <p>Source: flows-notice §8 and §11.
 */
@ApplicationScoped
public class NoticeVerification {

    private final Exchanges exchanges;
    private final Registries registries;
    private final PositionGuard positions;
    private final PostalVerifications postalVerifications;
    private final Creditors creditors;
    private final Clock clock;

    @Inject
    public NoticeVerification(
            Exchanges exchanges,
            Registries registries,
            PositionGuard positions,
            PostalVerifications postalVerifications,
            Creditors creditors,
            Clock clock) {
        this.exchanges = exchanges;
        this.registries = registries;
        this.positions = positions;
        this.postalVerifications = postalVerifications;
        this.creditors = creditors;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway") // proxy
    protected NoticeVerification() {
        this(null, null, null, null, null, null);
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
        return inquire(new Inquiry(command.caller(), registry, false), exchange, () -> {
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
        return inquire(new Inquiry(command.caller(), registry, true), exchange, () -> {
            PspAdmission.admitPayingAtPsp(registry, command.caller());
            PositionKey notice = PostalAccounts.position(registry, command.postalAccount(), command.notice());
            exchange.concerns(exchange.keys().withPosition(notice));
            return notice;
        });
    }

    /** Admits the caller and finds the position, asks the creditor of it, and tells what it said. */
    private byte[] inquire(Inquiry inquiry, Exchange<VerifiedNotice> exchange, Supplier<PositionKey> admitted) {
        Begun<AskedNotice> begun = exchanges.beginReading(exchange, () -> question(inquiry, admitted.get(), exchange));
        if (begun instanceof Begun.Answered<AskedNotice> answered) {
            return answered.answer();
        }
        AskedNotice asked = ((Begun.Underway<AskedNotice>) begun).intent();
        StationAnswer<VerifiedNotice> answer = creditors.ask(asked.question().request());
        return exchanges.conclude(exchange, asked.question().messages(answer), () -> verified(inquiry, asked, answer));
    }

    private AskedNotice question(Inquiry inquiry, PositionKey notice, Exchange<?> exchange) {
        NoticeRoute route = NoticeRoute.of(inquiry.registry(), notice);
        exchange.concerns(exchange.keys().withStation(route.station().id()));
        positions.requirePayable(notice);
        // Nothing is activated, so the context is of this question only.
        RptContext context = new RptContext(
                PaymentToken.fresh(),
                NamedPsp.of(inquiry.registry(), inquiry.caller()),
                route.creditor().businessName());
        return new AskedNotice(
                notice, new Question<>(route, creditors.verification(route.station(), notice, context, exchange)));
    }

    private VerifiedNotice verified(Inquiry inquiry, AskedNotice asked, StationAnswer<VerifiedNotice> answer) {
        NoticeRoute route = asked.question().route();
        Registry registry = inquiry.registry();
        VerifiedNotice notice = answer.reply()
                .orRefuse(route.creditor().fiscalCode(), ExtendedFault.wantedBy(inquiry.caller(), registry));
        if (registry.creditor(notice.creditor())
                .filter(CreditorInstitution::enabled)
                .isEmpty()) {
            throw new Refusal(
                    FaultCode.PPT_STAZIONE_INT_PA_ERRORE_RESPONSE,
                    "fiscalCodePA sconosciuto o disabilitato: " + notice.creditor());
        }
        if (!route.station().speaksNoticeModel()) {
            requireClassic(inquiry, notice, asked.notice());
        }
        return notice;
    }

    private void requireClassic(Inquiry inquiry, VerifiedNotice verified, PositionKey notice) {
        Instant now = clock.instant();
        new ClassicRules.Subject(
                        inquiry.registry(),
                        notice.creditor(),
                        verified.account(),
                        LocalDate.ofInstant(now, PaymentDataRules.ITALY),
                        inquiry.postal())
                .require();
        if (inquiry.postal()) {
            postalVerifications.remember(
                    notice,
                    inquiry.caller().psp(),
                    now.plus(inquiry.registry().settings().postalVerificationValidity()));
        }
    }

    /**
     * Who wants to know what a notice costs.
     *
     * @param caller who asks
     * @param registry the snapshot that the request is judged by
     * @param postal whether the creditor is named by its postal account
     */
    private record Inquiry(PspCaller caller, Registry registry, boolean postal) {}
}
