package nodo.notice;

import java.time.Instant;

/**
 * A session together with the position that it pays, both with their row locks: the steps that change the two.
 *
 * @param position the position
 * @param payment the session
 */
public record Session(Position position, Payment payment) {

    /**
     * Ends the session without a payment: CANCELLED, and the position is INSERTED, so that it can be activated again.
     *
     * @param at when
     * @param by the operation or job that causes it
     * @throws IllegalStateException if the state tables do not allow it
     */
    public void cancel(Instant at, String by) {
        end(PaymentStatus.CANCELLED, at, by);
    }

    /**
     * Ends a session of an old-model creditor whose RPT has not come: CANCELLED_NORPT, and the position is INSERTED.
     *
     * @param at when
     * @param by the operation or job that causes it
     * @throws IllegalStateException if the state tables do not allow it
     */
    public void cancelBeforeRpt(Instant at, String by) {
        end(PaymentStatus.CANCELLED_NORPT, at, by);
    }

    private void end(PaymentStatus status, Instant at, String by) {
        payment.moveTo(status, at, by);
        position.moveTo(PositionStatus.INSERTED, at, by);
    }

    /**
     * Ends the session as its outcome says: PAID as its position, or FAILED and the position is INSERTED.
     *
     * @param outcome what the PSP said
     * @param by the operation
     * @throws IllegalStateException if an outcome is recorded already, or the state tables do not allow it
     */
    public void settle(PaymentOutcome outcome, String by) {
        payment.record(outcome, by);
        position.moveTo(outcome.paid() ? PositionStatus.PAID : PositionStatus.INSERTED, outcome.receivedAt(), by);
    }
}
