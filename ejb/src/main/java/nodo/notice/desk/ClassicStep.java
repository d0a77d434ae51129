package nodo.notice.desk;

import java.util.Optional;
import nodo.notice.Payment;
import nodo.rpt.RptKey;

/**
 * Something happened to a session at a classic creditor that matters to its RPT, in the transaction that is running. Fired
 * as an event, so that what must happen with the RPT happens in the same transaction.
 *
 * @param key the RPT of the session; it may not have come
 * @param kind what happened
 * @param payment the session, locked; none if it was not opened
 * @param by the operation or job that causes it
 */
public record ClassicStep(RptKey key, Kind kind, Optional<Payment> payment, String by) {

    /** What may happen to a session. */
    public enum Kind {
        /** The session is open. */
        OPENED,

        /** The creditor was asked, and no session was opened. */
        NOT_OPENED,

        /** Nobody collects: the PSP said so, or the touchpoint. */
        FAILED,

        /** Nothing was heard of the PSP in time. */
        EXPIRED
    }

    /** Something that happened to a session that exists. */
    static ClassicStep of(Payment payment, Kind kind, String by) {
        RptKey key = new RptKey(
                payment.position().creditor(),
                payment.creditorReferenceId(),
                payment.token().value());
        return new ClassicStep(key, kind, Optional.of(payment), by);
    }
}
