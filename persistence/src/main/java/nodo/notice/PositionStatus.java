package nodo.notice;

import java.util.EnumSet;
import java.util.Set;

/**
 * The states of a debt position, by their published names. A position is first known when it is activated, in {@link
 * #PAYING}.
 *
 * <p>Source: POSITION_STATUS of the national node; transitions, its state table.
 */
public enum PositionStatus {
    /** Known and payable: the last session ended without a payment. */
    INSERTED,

    /** A session is open. */
    PAYING,

    /** Paid; receipts are not all delivered. */
    PAID,

    /** Paid, and every recipient has the receipt. */
    NOTIFIED,

    /** Paid at an old-model creditor, for whom the node made an RT. */
    NOTICE_STORED;

    /** Whether it is paid, whatever became of its receipts. */
    public boolean isPaid() {
        return switch (this) {
            case PAID, NOTIFIED, NOTICE_STORED -> true;
            case INSERTED, PAYING -> false;
        };
    }

    /** Whether the table allows the step. */
    public boolean canMoveTo(PositionStatus next) {
        return successors().contains(next);
    }

    /**
     * Takes the step.
     *
     * @return the next state
     * @throws IllegalStateException if the table does not allow it
     */
    public PositionStatus moveTo(PositionStatus next) {
        if (!canMoveTo(next)) {
            throw new IllegalStateException("position: " + this + " -> " + next);
        }
        return next;
    }

    private Set<PositionStatus> successors() {
        return switch (this) {
            case INSERTED -> EnumSet.of(PAYING, PAID);
            case PAYING -> EnumSet.of(INSERTED, PAID);
            case PAID -> EnumSet.of(NOTIFIED, NOTICE_STORED);
            case NOTIFIED, NOTICE_STORED -> EnumSet.noneOf(PositionStatus.class);
        };
    }
}
