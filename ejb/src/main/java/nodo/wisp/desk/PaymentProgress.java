package nodo.wisp.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import nodo.exchange.desk.Exchange;
import nodo.exchange.desk.Exchanges;
import nodo.notice.Payment;
import nodo.registry.desk.Registries;
import nodo.rpt.Rpt;
import nodo.rpt.RptState;
import nodo.wisp.ParkedSession;

/**
 * avanzamentoPagamento: how far a payment is. With useCountChiediAvanzamento a payment that nobody knows the outcome of is
 * resolved as not paid once it was asked for more often than maxChiediAvanzamento.
 *
 * <p>Source: flows-rpt §5.1.
 */
@ApplicationScoped
public class PaymentProgress {

    static final String OPERATION = "avanzamentoPagamento";

    private final Exchanges exchanges;
    private final Registries registries;
    private final ParkedPayments payments;
    private final NoticePayments notices;
    private final Clock clock;

    @Inject
    public PaymentProgress(
            Exchanges exchanges, Registries registries, ParkedPayments payments, NoticePayments notices, Clock clock) {
        this.exchanges = exchanges;
        this.registries = registries;
        this.payments = payments;
        this.notices = notices;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway") // proxy
    protected PaymentProgress() {
        this(null, null, null, null, null);
    }

    /**
     * Tells it.
     *
     * @param idPagamento any text
     * @param exchange the request, and how to encode its answer
     * @return the bytes to send
     */
    public byte[] tell(String idPagamento, Exchange<Progress> exchange) {
        return exchanges.inOneStep(
                exchange,
                () -> notices.lock(idPagamento)
                        .map(session -> notice(session.payment(), exchange))
                        .orElseGet(() -> parked(idPagamento, exchange)));
    }

    private static Progress notice(Payment payment, Exchange<?> exchange) {
        exchange.concernsAll(List.of(NoticePayments.keys(payment)));
        return Progress.of(payment.status());
    }

    private Progress parked(String idPagamento, Exchange<?> exchange) {
        ParkedSession session = payments.lock(idPagamento, WispRefusal.UNKNOWN_PAYMENT);
        List<Rpt> rpts = payments.lockRpts(session);
        exchange.concernsAll(ParkedPayment.keys(rpts));
        return progress(session, rpts);
    }

    private Progress progress(ParkedSession session, List<Rpt> rpts) {
        if (session.isCancelled()) {
            return Progress.KO;
        }
        Progress known = Progress.ofAll(rpts.stream().map(Rpt::state).toList());
        boolean unknown = known == Progress.ACK_UNKNOWN
                && rpts.stream().allMatch(rpt -> rpt.state() == RptState.RPT_ESITO_SCONOSCIUTO_PSP);
        return unknown ? counted(session, rpts) : known;
    }

    private Progress counted(ParkedSession session, List<Rpt> rpts) {
        session.asked();
        boolean isLast = registries
                .current()
                .settings()
                .maxProgressQuestions()
                .filter(most -> session.questions() > most)
                .isPresent();
        if (!isLast) {
            return Progress.ACK_UNKNOWN;
        }
        Instant now = clock.instant();
        rpts.forEach(rpt -> rpt.moveTo(RptState.RPT_RISOLTA_KO, now, OPERATION));
        return Progress.KO;
    }
}
