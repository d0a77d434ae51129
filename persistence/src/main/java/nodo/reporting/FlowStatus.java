package nodo.reporting;

import java.util.EnumSet;
import java.util.Set;

/**
 * How far a flow is. Source: fdr §5.1 and §6.4. PUBLISHED over REST and VALID over SOAP are one status, for a flow that
 * came one way is read the other way; it bears the name of the second.
 */
public enum FlowStatus {
    /** A draft without payments. */
    CREATED,

    /** A draft with payments. */
    INSERTED,

    /** Its document is being read: no transaction ends with it. */
    TO_BE_VALIDATED,

    /** A revision of its series. */
    VALID,

    /** Its document failed: kept as evidence, seen by no creditor, and in nobody's way. */
    INVALID;

    /** Whether the PSP is still at it. */
    public boolean isDraft() {
        return this == CREATED || this == INSERTED;
    }

    /** Whether the table allows the step. */
    public boolean canMoveTo(FlowStatus next) {
        return successors().contains(next);
    }

    /**
     * Takes the step.
     *
     * @return the next status
     * @throws IllegalStateException if the table does not allow it
     */
    FlowStatus moveTo(FlowStatus next) {
        if (!canMoveTo(next)) {
            throw new IllegalStateException("flow: " + this + " -> " + next);
        }
        return next;
    }

    private Set<FlowStatus> successors() {
        return switch (this) {
            case CREATED -> EnumSet.of(INSERTED);
            case INSERTED -> EnumSet.of(INSERTED, CREATED, VALID);
            case TO_BE_VALIDATED -> EnumSet.of(VALID, INVALID);
            case VALID, INVALID -> EnumSet.noneOf(FlowStatus.class);
        };
    }
}
