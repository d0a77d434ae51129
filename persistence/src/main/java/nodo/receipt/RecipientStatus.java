package nodo.receipt;

import java.util.EnumSet;
import java.util.Set;

/**
 * The states of a receipt towards one recipient station, by their published names. A recipient begins in {@link
 * #NOTICE_GENERATED}.
 *
 * <p>Source: POSITION_RECEIPT_RECIPIENT_STATUS of the national node.
 */
public enum RecipientStatus {
    /** The receipt is due. */
    NOTICE_GENERATED,

    /** The receipt is being sent. */
    NOTICE_SENT,

    /** The last attempt failed; the receipt will be sent again. */
    NOTICE_PENDING,

    /** The recipient has answered, OK or a well-formed KO: the delivery is over. */
    NOTIFIED;

    /** Whether the table allows the step. */
    public boolean canMoveTo(RecipientStatus next) {
        return successors().contains(next);
    }

    /**
     * Takes the step.
     *
     * @return the next state
     * @throws IllegalStateException if the table does not allow it
     */
    public RecipientStatus moveTo(RecipientStatus next) {
        if (!canMoveTo(next)) {
            throw new IllegalStateException("recipient: " + this + " -> " + next);
        }
        return next;
    }

    private Set<RecipientStatus> successors() {
        return switch (this) {
            case NOTICE_GENERATED, NOTICE_PENDING -> EnumSet.of(NOTICE_SENT);
            case NOTICE_SENT -> EnumSet.of(NOTIFIED, NOTICE_PENDING);
            case NOTIFIED -> EnumSet.noneOf(RecipientStatus.class);
        };
    }
}
