package nodo.wisp.partner;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Pattern;
import nodo.money.Euro;

/**
 * What is told of a card, or of an account that works like one. Source: PspPerNodo.xsd, pspInviaCarrelloRPTCarte.
 *
 * @param rrn the retrieval reference number
 * @param result esitoTransazioneCarta
 * @param paid importoTotalePagato
 * @param at timestampOperazione
 * @param authorisation codiceAutorizzativo, 1 to 6 characters
 * @param pspTransaction idTransazionePsp, of PayPal
 */
public record CardOutcome(
        String rrn,
        String result,
        Euro paid,
        OffsetDateTime at,
        String authorisation,
        Optional<String> pspTransaction) {

    /** What is no authorisation: a response code of ISO 8583 that is not zero, or the word. */
    private static final Pattern DENIED = Pattern.compile("(?i)ko|(?!0+$)[0-9]{2,3}");

    /**
     * Whether the issuer authorised it.
     *
     * <p>Source: flows-rpt §5.1, inoltroEsito/carta; which codes deny is inferred, and every other is for the PSP to judge.
     */
    public boolean isAuthorised() {
        return !DENIED.matcher(result).matches();
    }
}
