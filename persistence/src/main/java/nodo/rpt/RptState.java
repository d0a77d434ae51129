package nodo.rpt;

import java.util.EnumSet;
import java.util.Set;

/**
 * The states of an RPT and of its RT, by their published names, with the table of the steps between them.
 *
 * <p>Source: flows-rpt 2.1 and 2.3, validation appendix D. That an RT may come while its RPT is still being sent, that an
 * operator may have a refused RT sent again, and that what a PSP answers to the RPT itself outweighs what it said of it to
 * whoever asked meanwhile, is inferred.
 */
public enum RptState {
    /** It came. */
    RPT_RICEVUTA_NODO(Standing.OPEN),

    /** It was refused after its document was read. */
    RPT_RIFIUTATA_NODO(Standing.FAILED),

    /** It is valid. */
    RPT_ACCETTATA_NODO(Standing.OPEN),

    /** It waits for the payer's choice of a PSP. */
    RPT_PARCHEGGIATA_NODO(Standing.OPEN),

    /** It waits for the outcome of a payment of the notice model. */
    RPT_PARCHEGGIATA_NODO_MOD3(Standing.OPEN),

    /** It is on its way to the PSP. */
    RPT_INVIATA_A_PSP(Standing.OPEN),

    /** The PSP took it. */
    RPT_ACCETTATA_PSP(Standing.OPEN),

    /** The PSP refused it. */
    RPT_RIFIUTATA_PSP(Standing.FAILED),

    /** The PSP was not reached. */
    RPT_ERRORE_INVIO_A_PSP(Standing.FAILED),

    /** Nobody knows whether the PSP has it. */
    RPT_ESITO_SCONOSCIUTO_PSP(Standing.OPEN),

    /** The payment manager said that it was paid. */
    RPT_RISOLTA_OK(Standing.OPEN),

    /** The payment manager said that it was not paid. */
    RPT_RISOLTA_KO(Standing.FAILED),

    /** The payer or the wallet gave up. */
    RPT_ANNULLATA_WISP(Standing.FAILED),

    /** No RT came in time. */
    RPT_DECORSI_TERMINI(Standing.FAILED),

    /** An RT came. */
    RT_RICEVUTA_NODO(Standing.OPEN),

    /** An RT came and was refused: a line of the history only, the RPT stays where it was. */
    RT_RIFIUTATA_NODO(Standing.OPEN),

    /** The RT is valid, and owed to the creditor. */
    RT_ACCETTATA_NODO(Standing.OPEN),

    /** The node made a negative RT, and owes it to the creditor. */
    RT_GENERATA_NODO(Standing.OPEN),

    /** The RT is on its way to the creditor. */
    RT_INVIATA_PA(Standing.OPEN),

    /** The creditor took the RT. */
    RT_ACCETTATA_PA(Standing.DONE),

    /** The creditor refused the RT: for people to sort out. */
    RT_RIFIUTATA_PA(Standing.OPEN),

    /** Nobody knows whether the creditor has the RT. */
    RT_ESITO_SCONOSCIUTO_PA(Standing.OPEN),

    /** The creditor was not reached. */
    RT_ERRORE_INVIO_A_PA(Standing.OPEN);

    /** What a state means for the payment. */
    public enum Standing {
        /** Something is still to happen. */
        OPEN,
        /** The creditor has the RT. */
        DONE,
        /** There will be no payment. */
        FAILED
    }

    private final Standing standing;

    RptState(Standing standing) {
        this.standing = standing;
    }

    /** What it means for the payment. */
    public Standing standing() {
        return standing;
    }

    /** Whether another RPT may come with the same key. */
    public boolean freesKey() {
        return this == RPT_RIFIUTATA_NODO || this == RPT_ERRORE_INVIO_A_PSP || this == RPT_DECORSI_TERMINI;
    }

    /** Whether the PSP has or may have the RPT, and owes its RT. */
    public boolean waitsForRt() {
        return canMoveTo(RT_RICEVUTA_NODO);
    }

    /** Whether the PSP can be asked how far it is with the RPT: it has it, or may have it, and no RT came yet. */
    public boolean mayBeAskedAbout() {
        return this == RPT_ACCETTATA_PSP || this == RPT_ESITO_SCONOSCIUTO_PSP;
    }

    /** Whether the table allows the step. */
    public boolean canMoveTo(RptState next) {
        return successors().contains(next);
    }

    /**
     * Takes the step.
     *
     * @return the next state
     * @throws IllegalStateException if the table does not allow it
     */
    public RptState moveTo(RptState next) {
        if (!canMoveTo(next)) {
            throw new IllegalStateException("RPT: " + this + " -> " + next);
        }
        return next;
    }

    private Set<RptState> successors() {
        return switch (this) {
            case RPT_RICEVUTA_NODO -> EnumSet.of(RPT_RIFIUTATA_NODO, RPT_ACCETTATA_NODO);
            case RPT_ACCETTATA_NODO -> EnumSet.of(RPT_PARCHEGGIATA_NODO, RPT_PARCHEGGIATA_NODO_MOD3, RPT_INVIATA_A_PSP);
            case RPT_PARCHEGGIATA_NODO -> EnumSet.of(RPT_INVIATA_A_PSP, RPT_ANNULLATA_WISP, RT_GENERATA_NODO);
            case RPT_PARCHEGGIATA_NODO_MOD3 -> EnumSet.of(RPT_INVIATA_A_PSP, RT_GENERATA_NODO);
            case RPT_INVIATA_A_PSP ->
                EnumSet.of(
                        RPT_ACCETTATA_PSP,
                        RPT_RIFIUTATA_PSP,
                        RPT_ERRORE_INVIO_A_PSP,
                        RPT_ESITO_SCONOSCIUTO_PSP,
                        RT_RICEVUTA_NODO,
                        RT_GENERATA_NODO);
            case RPT_ESITO_SCONOSCIUTO_PSP ->
                EnumSet.of(
                        RPT_ESITO_SCONOSCIUTO_PSP,
                        RPT_ACCETTATA_PSP,
                        RPT_RIFIUTATA_PSP,
                        RPT_ERRORE_INVIO_A_PSP,
                        RPT_RISOLTA_OK,
                        RPT_RISOLTA_KO,
                        RT_RICEVUTA_NODO,
                        RT_GENERATA_NODO);
            case RPT_ACCETTATA_PSP, RPT_RISOLTA_OK -> EnumSet.of(RT_RICEVUTA_NODO, RT_GENERATA_NODO);
            case RPT_ERRORE_INVIO_A_PSP -> EnumSet.of(RPT_ACCETTATA_PSP, RPT_RIFIUTATA_PSP, RT_GENERATA_NODO);
            case RPT_RIFIUTATA_PSP -> EnumSet.of(RPT_ACCETTATA_PSP, RT_GENERATA_NODO);
            case RPT_RISOLTA_KO, RPT_ANNULLATA_WISP -> EnumSet.of(RT_GENERATA_NODO);
            case RT_RICEVUTA_NODO -> EnumSet.of(RT_ACCETTATA_NODO);
            case RT_GENERATA_NODO -> EnumSet.of(RT_INVIATA_PA, RPT_DECORSI_TERMINI);
            case RT_ACCETTATA_NODO, RT_RIFIUTATA_PA, RT_ESITO_SCONOSCIUTO_PA, RT_ERRORE_INVIO_A_PA ->
                EnumSet.of(RT_INVIATA_PA);
            case RT_INVIATA_PA ->
                EnumSet.of(RT_ACCETTATA_PA, RT_RIFIUTATA_PA, RT_ESITO_SCONOSCIUTO_PA, RT_ERRORE_INVIO_A_PA);
            case RPT_RIFIUTATA_NODO, RPT_DECORSI_TERMINI, RT_RIFIUTATA_NODO, RT_ACCETTATA_PA ->
                EnumSet.noneOf(RptState.class);
        };
    }
}
