package nodo.notice;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * The states of a payment session, that is of one token, by their published names. A session begins in {@link #PAYING}.
 *
 * <p>Source: POSITION_PAYMENT_STATUS of the national node; transitions, its state table. The steps out of {@link
 * #PAYING_RPT} are inferred: they are those of PAYING.
 */
public enum PaymentStatus {
    /** The token is given; no outcome yet. */
    PAYING,

    /** As PAYING, and the old-model creditor has sent its RPT. */
    PAYING_RPT,

    /** The touchpoint has closed the payment; the PSP is not told yet. */
    PAYMENT_RESERVED,

    /** The PSP is being told. */
    PAYMENT_SENT,

    /** The PSP has accepted; the outcome is due. */
    PAYMENT_ACCEPTED,

    /** The PSP has refused. */
    PAYMENT_REFUSED,

    /** The PSP did not answer, or nothing readable: it may have been told. */
    PAYMENT_UNKNOWN,

    /** The PSP could not be reached. */
    PAYMENT_SEND_ERROR,

    /** The positive outcome is recorded. */
    PAID,

    /** The positive outcome is recorded before the old-model creditor's RPT. */
    PAID_NORPT,

    /** The receipt exists. */
    NOTICE_GENERATED,

    /** The receipt is being sent; entered once for every recipient and attempt. */
    NOTICE_SENT,

    /** The RT for an old-model creditor is made. */
    NOTICE_STORED,

    /** Every recipient has the receipt. */
    NOTIFIED,

    /** The token ended without an outcome; a late one may still come. */
    CANCELLED,

    /** The token of an old-model creditor ended before the RPT came. */
    CANCELLED_NORPT,

    /** The negative outcome is recorded. */
    FAILED,

    /** The negative outcome is recorded before the old-model creditor's RPT. */
    FAILED_NORPT;

    /** Sessions that ended without money: they do not keep a position from being activated again. */
    public static final Set<PaymentStatus> DEAD =
            Collections.unmodifiableSet(EnumSet.of(CANCELLED, CANCELLED_NORPT, FAILED, FAILED_NORPT));

    /** Sessions that end when their token does: those that the cancel job looks for (flows-notice §7). */
    public static final Set<PaymentStatus> EXPIRING =
            Collections.unmodifiableSet(EnumSet.of(PAYING, PAYMENT_ACCEPTED, PAYMENT_UNKNOWN));

    /** The same at old-model creditors, whose RPT may have come. */
    public static final Set<PaymentStatus> EXPIRING_AT_CLASSIC_CREDITORS =
            Collections.unmodifiableSet(EnumSet.of(PAYING, PAYING_RPT, PAYMENT_ACCEPTED, PAYMENT_UNKNOWN));

    /** Sessions that a touchpoint closed and that have not ended: what it is told at their end is not known yet. */
    public static final Set<PaymentStatus> AT_PSP = Collections.unmodifiableSet(EnumSet.of(
            PAYMENT_RESERVED, PAYMENT_SENT, PAYMENT_ACCEPTED, PAYMENT_REFUSED, PAYMENT_UNKNOWN, PAYMENT_SEND_ERROR));

    /** Whether the table allows the step. */
    public boolean canMoveTo(PaymentStatus next) {
        return successors().contains(next);
    }

    /**
     * Takes the step.
     *
     * @return the next state
     * @throws IllegalStateException if the table does not allow it
     */
    public PaymentStatus moveTo(PaymentStatus next) {
        if (!canMoveTo(next)) {
            throw new IllegalStateException("session: " + this + " -> " + next);
        }
        return next;
    }

    private Set<PaymentStatus> successors() {
        return switch (this) {
            case PAYING ->
                EnumSet.of(
                        PAYING_RPT,
                        PAYMENT_RESERVED,
                        PAID,
                        PAID_NORPT,
                        FAILED,
                        FAILED_NORPT,
                        CANCELLED,
                        CANCELLED_NORPT);
            case PAYING_RPT -> EnumSet.of(PAYMENT_RESERVED, PAID, FAILED, CANCELLED);
            case PAYMENT_RESERVED -> EnumSet.of(PAYMENT_SENT);
            case PAYMENT_SENT -> EnumSet.of(PAYMENT_ACCEPTED, PAYMENT_REFUSED, PAYMENT_UNKNOWN, PAYMENT_SEND_ERROR);
            case PAYMENT_ACCEPTED, PAYMENT_UNKNOWN -> EnumSet.of(PAID, CANCELLED);
            case PAYMENT_REFUSED, PAYMENT_SEND_ERROR -> EnumSet.of(CANCELLED);
            case PAID_NORPT -> EnumSet.of(PAID);
            case PAID -> EnumSet.of(NOTICE_GENERATED);
            case NOTICE_GENERATED -> EnumSet.of(NOTICE_SENT, NOTICE_STORED);
            case NOTICE_SENT -> EnumSet.of(NOTICE_SENT, NOTIFIED);
            case CANCELLED -> EnumSet.of(PAID, FAILED);
            case NOTICE_STORED, NOTIFIED, FAILED, FAILED_NORPT, CANCELLED_NORPT -> EnumSet.noneOf(PaymentStatus.class);
        };
    }
}
