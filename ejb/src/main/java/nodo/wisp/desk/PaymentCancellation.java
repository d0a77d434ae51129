package nodo.wisp.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nodo.cart.CartState;
import nodo.delivery.desk.Dispatcher;
import nodo.exchange.desk.Exchange;
import nodo.exchange.desk.Exchanges;
import nodo.notice.Payment;
import nodo.notice.PaymentStatus;
import nodo.notice.Session;
import nodo.notice.desk.ClassicStep;
import nodo.notice.desk.UnpaidSessions;
import nodo.rpt.Rpt;
import nodo.rpt.RptState;
import nodo.rt.desk.NodeRt;
import nodo.rt.desk.RtDeliveries;
import nodo.wisp.CancelReason;
import nodo.wisp.ParkedSession;

/**
 * notificaAnnullamento: the payer, the wallet or a refusal ends a payment. Each of its RPTs gets a negative RT that says
 * why, in the same transaction.
 *
 * <p>Source: flows-rpt §5.2.
 */
@ApplicationScoped
public class PaymentCancellation {

    static final String OPERATION = "notificaAnnullamento";

    /** Taken over, and nothing was paid: why not. */
    private static final Map<RptState, CancelReason> FAILED = Map.of(
            RptState.RPT_RIFIUTATA_PSP, CancelReason.RIFPSP,
            RptState.RPT_ERRORE_INVIO_A_PSP, CancelReason.CONPSP,
            RptState.RPT_RISOLTA_KO, CancelReason.UNKPSP);

    private final Exchanges exchanges;
    private final ParkedPayments payments;
    private final ParkedStates states;
    private final NoticePayments notices;
    private final UnpaidSessions unpaid;
    private final NodeRt rts;
    private final Dispatcher dispatcher;
    private final Clock clock;

    @Inject
    public PaymentCancellation(
            Exchanges exchanges,
            ParkedPayments payments,
            ParkedStates states,
            NoticePayments notices,
            UnpaidSessions unpaid,
            NodeRt rts,
            Dispatcher dispatcher,
            Clock clock) {
        this.exchanges = exchanges;
        this.payments = payments;
        this.states = states;
        this.notices = notices;
        this.unpaid = unpaid;
        this.rts = rts;
        this.dispatcher = dispatcher;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway") // proxy
    protected PaymentCancellation() {
        this(null, null, null, null, null, null, null, null);
    }

    /** It is cancelled. */
    public record Cancelled() {}

    /**
     * Cancels a payment.
     *
     * @param idPagamento any text
     * @param reason motivoAnnullamento, any text
     * @param exchange the request, and how to encode its answer
     * @return the bytes to send
     */
    public byte[] cancel(String idPagamento, String reason, Exchange<Cancelled> exchange) {
        byte[] answer = exchanges.inOneStep(exchange, () -> {
            notices.lock(idPagamento)
                    .ifPresentOrElse(
                            session -> cancelNotice(session, reason, exchange),
                            () -> cancelParked(idPagamento, reason, exchange));
            return new Cancelled();
        });
        dispatcher.ring(RtDeliveries.OPERATION);
        return answer;
    }

    private void cancelParked(String idPagamento, String reason, Exchange<?> exchange) {
        ParkedSession session = payments.lock(idPagamento, WispRefusal.UNKNOWN_PAYMENT);
        ParkedStates.Locked locked = states.lock(session);
        exchange.concernsAll(ParkedPayment.keys(locked.rpts()));
        if (session.isCancelled()) {
            throw WispRefusal.CANCELLED.refusal();
        }
        CancelReason why = CancelReason.named(reason).orElseThrow(WispRefusal.WRONG_REASON::refusal);
        if (!mayBeCancelled(session, locked.rpts(), why)) {
            throw WispRefusal.UNKNOWN_PAYMENT.refusal();
        }
        end(session, locked, why, OPERATION);
    }

    /** A session of activateIOPayment that nobody closed; its notice can be activated again. */
    private void cancelNotice(Session session, String reason, Exchange<?> exchange) {
        Payment payment = session.payment();
        exchange.concernsAll(List.of(NoticePayments.keys(payment)));
        if (payment.status() == PaymentStatus.CANCELLED) {
            throw WispRefusal.CANCELLED.refusal();
        }
        if (CancelReason.named(reason).isEmpty()) {
            throw WispRefusal.WRONG_REASON.refusal();
        }
        if (payment.status() != PaymentStatus.PAYING) {
            throw WispRefusal.UNKNOWN_PAYMENT.refusal();
        }
        unpaid.end(session, ClassicStep.Kind.FAILED, clock.instant(), OPERATION);
    }

    private static boolean mayBeCancelled(ParkedSession session, List<Rpt> rpts, CancelReason why) {
        return session.isParked()
                || rpts.stream()
                        .allMatch(rpt -> FAILED.containsKey(rpt.state())
                                || why == CancelReason.UNKPSP && rpt.state() == RptState.RPT_ESITO_SCONOSCIUTO_PSP);
    }

    /** The same for the job: a session that waits for a choice and was never asked for. */
    boolean endNeverRead(ParkedSession session, String by) {
        ParkedStates.Locked locked = states.lock(session);
        if (!session.isParked() || session.readAt().isPresent()) {
            return false;
        }
        end(session, locked, CancelReason.BATCH, by);
        return true;
    }

    /** The same of a session whose payer looked at it and left it. */
    boolean endAbandoned(ParkedSession session, String by) {
        ParkedStates.Locked locked = states.lock(session);
        if (!session.isParked()) {
            return false;
        }
        end(session, locked, CancelReason.SESSCA, by);
        return true;
    }

    /** The same of a payment that its provider refused or does not know, or that nobody could find out about in time. */
    boolean endFailed(ParkedSession session, String by) {
        return endFailed(session, states.lock(session), by);
    }

    /** The same of one whose RPTs are locked: unless it was ended already, or its provider was heard otherwise meanwhile. */
    boolean endFailed(ParkedSession session, ParkedStates.Locked locked, String by) {
        List<CancelReason> why = locked.rpts().stream()
                .flatMap(rpt -> Optional.ofNullable(FAILED.get(rpt.state())).stream())
                .toList();
        if (session.isCancelled() || why.size() < locked.rpts().size()) {
            return false;
        }
        end(session, locked, why.get(0), by);
        return true;
    }

    /** Ends a payment whose session and RPTs are locked, with a negative RT of each. */
    void end(ParkedSession session, ParkedStates.Locked locked, CancelReason why, String by) {
        boolean waited = session.isParked();
        session.cancel(why, clock.instant());
        if (waited) {
            states.move(locked, CartState.CART_ANNULLATO_WISP, by);
        }
        payments.unreplaced(locked.rpts()).forEach(rpt -> rts.issue(rpt, why.text(), by));
    }
}
