package nodo.wisp.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nodo.exchange.desk.Exchange;
import nodo.exchange.desk.Exchanges;
import nodo.notice.Payment;
import nodo.registry.CreditorInstitution;
import nodo.registry.Registry;
import nodo.registry.desk.Registries;
import nodo.rpt.Rpt;
import nodo.wisp.ParkedSession;
import nodo.wisp.park.StationPage;
import nodo.wisp.partner.ParkedDocument;

/**
 * informazioniPagamento: what a payment is about. That the payment manager asks is noted: what it never asks for is
 * cancelled after a while.
 *
 * <p>Source: validation A.2.
 */
@ApplicationScoped
public class PaymentInformation {

    private static final String SEVERAL_REASONS = "Causali multiple di versamento";

    private final Exchanges exchanges;
    private final Registries registries;
    private final ParkedPayments payments;
    private final NoticePayments notices;
    private final Clock clock;

    @Inject
    public PaymentInformation(
            Exchanges exchanges, Registries registries, ParkedPayments payments, NoticePayments notices, Clock clock) {
        this.exchanges = exchanges;
        this.registries = registries;
        this.payments = payments;
        this.notices = notices;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway") // proxy
    protected PaymentInformation() {
        this(null, null, null, null, null);
    }

    /**
     * Tells it.
     *
     * @param idPagamento not empty
     * @param exchange the request, and how to encode its answer
     * @return the bytes to send
     */
    public byte[] tell(String idPagamento, Exchange<InformedPayment> exchange) {
        return exchanges.inOneStep(
                exchange,
                () -> notices.lock(idPagamento)
                        .map(session -> notice(session.payment(), exchange))
                        .orElseGet(() -> parked(idPagamento, exchange)));
    }

    private InformedPayment notice(Payment payment, Exchange<?> exchange) {
        exchange.concernsAll(List.of(NoticePayments.keys(payment)));
        return NoticeInformation.of(payment, registries.current());
    }

    private InformedPayment parked(String idPagamento, Exchange<?> exchange) {
        ParkedSession session = payments.lockAny(idPagamento, WispRefusal.NO_PAYMENT);
        session.read(clock.instant());
        ParkedPayment payment = payments.whole(session);
        exchange.concernsAll(payment.keys());
        return told(payment, registries.current());
    }

    private static InformedPayment told(ParkedPayment payment, Registry registry) {
        ParkedPayment.Part first = payment.rpts().get(0);
        ParkedDocument.Person actor = first.document().actor();
        List<String> reasons =
                payment.transfers().map(ParkedDocument.Transfer::reason).toList();
        return new InformedPayment(
                payment.total(),
                actor.email(),
                registry.creditor(first.rpt().key().creditor())
                        .map(CreditorInstitution::businessName)
                        .orElse(first.document().beneficiary()),
                reasons.size() == 1 ? reasons.get(0) : SEVERAL_REASONS,
                StationPage.of(registry, payment.session(), creditor(payment)).address(),
                payment.transfers().anyMatch(ParkedDocument.Transfer::stamp),
                actor.code(),
                payment.session().subject().cart(),
                payment.rpts().stream().map(PaymentInformation::detail).toList());
    }

    private static Optional<String> creditor(ParkedPayment payment) {
        return payment.session()
                .subject()
                .rpt()
                .map(one -> payment.rpts().get(0).rpt().key().creditor().value());
    }

    private static InformedPayment.Detail detail(ParkedPayment.Part part) {
        Rpt rpt = part.rpt();
        ParkedDocument document = part.document();
        return new InformedPayment.Detail(
                rpt.key(),
                document.beneficiary(),
                document.total(),
                document.transfers().stream()
                        .flatMap(transfer -> transfer.credited().stream())
                        .findFirst(),
                document.payer());
    }
}
