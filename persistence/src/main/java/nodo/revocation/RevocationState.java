package nodo.revocation;

import java.util.EnumSet;
import java.util.Set;

/**
 * How far a revocation got. Source: flows-rpt 8, which suggests these names but for the two of an unknown outcome.
 *
 * <p>An outcome proves that its request arrived, whatever is known of it.
 */
public enum RevocationState {
    /** The request came and is valid. */
    RR_ACCETTATA_NODO,

    /** The request is on its way to its receiver. */
    RR_INVIATA,

    /** The receiver has the request. */
    RR_CONSEGNATA,

    /** The receiver refused the request, or never got it: it may come again. */
    RR_RIFIUTATA,

    /** Nobody knows whether the receiver has the request: the same one may come again. */
    RR_ESITO_SCONOSCIUTO,

    /** The outcome came and is valid. */
    ER_ACCETTATA_NODO,

    /** The outcome is on its way to its receiver. */
    ER_INVIATA,

    /** The receiver has the outcome: the end. */
    ER_CONSEGNATA,

    /** The receiver refused the outcome, or never got it: it may come again. */
    ER_RIFIUTATA,

    /** Nobody knows whether the receiver has the outcome: the same one may come again. */
    ER_ESITO_SCONOSCIUTO;

    /** Whether the table allows the step. */
    public boolean canMoveTo(RevocationState next) {
        return successors().contains(next);
    }

    /**
     * Takes the step.
     *
     * @return the next state
     * @throws IllegalStateException if the table does not allow it
     */
    public RevocationState moveTo(RevocationState next) {
        if (!canMoveTo(next)) {
            throw new IllegalStateException("revocation: " + this + " -> " + next);
        }
        return next;
    }

    private Set<RevocationState> successors() {
        return switch (this) {
            case RR_ACCETTATA_NODO -> EnumSet.of(RR_INVIATA);
            case RR_INVIATA -> EnumSet.of(RR_CONSEGNATA, RR_RIFIUTATA, RR_ESITO_SCONOSCIUTO, ER_ACCETTATA_NODO);
            case RR_CONSEGNATA -> EnumSet.of(ER_ACCETTATA_NODO);
            case RR_RIFIUTATA -> EnumSet.of(RR_ACCETTATA_NODO);
            case RR_ESITO_SCONOSCIUTO -> EnumSet.of(RR_ACCETTATA_NODO, ER_ACCETTATA_NODO);
            case ER_ACCETTATA_NODO -> EnumSet.of(ER_INVIATA);
            case ER_INVIATA -> EnumSet.of(ER_CONSEGNATA, ER_RIFIUTATA, ER_ESITO_SCONOSCIUTO);
            case ER_RIFIUTATA, ER_ESITO_SCONOSCIUTO -> EnumSet.of(ER_ACCETTATA_NODO);
            case ER_CONSEGNATA -> EnumSet.noneOf(RevocationState.class);
        };
    }
}
