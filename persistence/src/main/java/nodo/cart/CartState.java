package nodo.cart;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import nodo.rpt.RptState;

/**
 * The states of a cart, by their published names, with the state of its RPTs and the table of the steps between them.
 *
 * <p>Source: flows-rpt 2.1. That a PSP's answer to the cart outweighs what it said of it meanwhile is inferred, as for
 * {@link RptState}.
 */
public enum CartState {
    /** It came. */
    CART_RICEVUTO_NODO(RptState.RPT_RICEVUTA_NODO),

    /** It was refused, with all its RPTs. */
    CART_RIFIUTATO_NODO(RptState.RPT_RIFIUTATA_NODO),

    /** It is valid. */
    CART_ACCETTATO_NODO(RptState.RPT_ACCETTATA_NODO),

    /** It waits for the payer's choice of a PSP. */
    CART_PARCHEGGIATO_NODO(RptState.RPT_PARCHEGGIATA_NODO),

    /** It is on its way to the PSP. */
    CART_INVIATO_A_PSP(RptState.RPT_INVIATA_A_PSP),

    /** The PSP took it. */
    CART_ACCETTATO_PSP(RptState.RPT_ACCETTATA_PSP),

    /** The PSP refused it. */
    CART_RIFIUTATO_PSP(RptState.RPT_RIFIUTATA_PSP),

    /** The PSP was not reached. */
    CART_ERRORE_INVIO_A_PSP(RptState.RPT_ERRORE_INVIO_A_PSP),

    /** Nobody knows whether the PSP has it. */
    CART_ESITO_SCONOSCIUTO_PSP(RptState.RPT_ESITO_SCONOSCIUTO_PSP),

    /** The payer or the wallet gave up. */
    CART_ANNULLATO_WISP(RptState.RPT_ANNULLATA_WISP);

    private final RptState rpts;

    CartState(RptState rpts) {
        this.rpts = rpts;
    }

    /**
     * The state of a cart whose RPTs take a state with it.
     *
     * @throws IllegalArgumentException if no cart has it
     */
    public static CartState of(RptState rpts) {
        return Arrays.stream(values())
                .filter(state -> state.rpts == rpts)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no cart takes its RPTs to " + rpts));
    }

    /** The state that its RPTs take with it. */
    public RptState rpts() {
        return rpts;
    }

    /** Whether the PSP may have the cart, so that RTs of its RPTs may come before the cart's outcome is known. */
    public boolean mayBeAtThePsp() {
        return this == CART_INVIATO_A_PSP || this == CART_ESITO_SCONOSCIUTO_PSP;
    }

    /** Whether the PSP's own answer to the cart may still change it. */
    public boolean mayBeAnsweredYet() {
        return this == CART_ERRORE_INVIO_A_PSP || this == CART_RIFIUTATO_PSP;
    }

    /** Whether what it asks for may be paid, or was. */
    public boolean isAlive() {
        return this == CART_PARCHEGGIATO_NODO || this == CART_ACCETTATO_PSP || mayBeAtThePsp();
    }

    /** Whether the table allows the step. */
    public boolean canMoveTo(CartState next) {
        return successors().contains(next);
    }

    /**
     * Takes the step.
     *
     * @return the next state
     * @throws IllegalStateException if the table does not allow it
     */
    public CartState moveTo(CartState next) {
        if (!canMoveTo(next)) {
            throw new IllegalStateException("cart: " + this + " -> " + next);
        }
        return next;
    }

    private Set<CartState> successors() {
        return switch (this) {
            case CART_RICEVUTO_NODO -> EnumSet.of(CART_RIFIUTATO_NODO, CART_ACCETTATO_NODO);
            case CART_ACCETTATO_NODO -> EnumSet.of(CART_PARCHEGGIATO_NODO, CART_INVIATO_A_PSP);
            case CART_PARCHEGGIATO_NODO -> EnumSet.of(CART_INVIATO_A_PSP, CART_ANNULLATO_WISP);
            case CART_INVIATO_A_PSP, CART_ESITO_SCONOSCIUTO_PSP ->
                EnumSet.of(CART_ACCETTATO_PSP, CART_RIFIUTATO_PSP, CART_ERRORE_INVIO_A_PSP, CART_ESITO_SCONOSCIUTO_PSP);
            case CART_ERRORE_INVIO_A_PSP -> EnumSet.of(CART_ACCETTATO_PSP, CART_RIFIUTATO_PSP);
            case CART_RIFIUTATO_PSP -> EnumSet.of(CART_ACCETTATO_PSP);
            case CART_RIFIUTATO_NODO, CART_ACCETTATO_PSP, CART_ANNULLATO_WISP -> EnumSet.noneOf(CartState.class);
        };
    }
}
