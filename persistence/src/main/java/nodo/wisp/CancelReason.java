package nodo.wisp;

import java.util.Arrays;
import java.util.Optional;

/**
 * Why a parked payment is cancelled: motivoAnnullamento, and what the negative RT says of it.
 *
 * <p>Source: flows-rpt §5.2; the text of AUTNEG is inferred.
 */
public enum CancelReason {
    /** No reason, or one that has no code. */
    OTHER("Annullato da WISP"),
    /** The payer. */
    ANNUTE("Annullato da utente"),
    /** The session ended. */
    SESSCA("Annullato per sessione scaduta"),
    /** The provider refused the RPT. */
    RIFPSP("Annullato per RPT rifiutata"),
    /** The provider could not be reached. */
    CONPSP("Annullato per errore in connessione"),
    /** Nobody knows what the provider did. */
    UNKPSP("Annullato per esito sconosciuto PSP"),
    /** The card was not authorised. */
    AUTNEG("Annullato per autorizzazione negata"),
    /** The hub's own: nobody ever asked for the payment. Not a motivoAnnullamento. */
    BATCH("Annullato da batch nodo");

    private final String text;

    CancelReason(String text) {
        this.text = text;
    }

    /** The esitoSingoloPagamento of the negative RT, at most 35 characters. */
    public String text() {
        return text;
    }

    /** The reason of a motivoAnnullamento; empty if there is no such code. */
    public static Optional<CancelReason> named(String motivoAnnullamento) {
        return Arrays.stream(values())
                .filter(reason -> reason != BATCH && reason.name().equals(motivoAnnullamento))
                .findFirst();
    }
}
