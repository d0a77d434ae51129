package nodo.fault;

import java.time.Duration;

/**
 * The fixed fault descriptions, which clients compare literally. A description that is not listed here is free text.
 *
 * <p>Source: the published examples and the observed answers of the national node. Descriptions that repeat the code's
 * own text have no row: {@link Fault#of(FaultCode)} gives them.
 */
public final class Descriptions {

    /** {@link FaultCode#PPT_AUTENTICAZIONE}, every operation. */
    public static final String WRONG_PASSWORD = "Password sconosciuta o errata";

    /** {@link FaultCode#PPT_AUTENTICAZIONE}: mutual TLS is on, and the certificate is not the partner's (our own text). */
    public static final String WRONG_CERTIFICATE = "Certificato client assente o non riconosciuto";

    /** {@link FaultCode#PPT_AUTORIZZAZIONE}: the channel is not one of the broker's. */
    public static final String CHANNEL_OF_ANOTHER_BROKER = "Configurazione intermediario-canale non corretta";

    /** {@link FaultCode#PPT_AUTORIZZAZIONE}: the PSP is not linked to the channel. */
    public static final String CHANNEL_OF_ANOTHER_PSP = "Configurazione psp-canale non corretta";

    /** {@link FaultCode#PPT_AUTORIZZAZIONE}: PSP and channel are linked, but not for that payment type. */
    public static final String PAYMENT_TYPE_NOT_LINKED = "Configurazione psp-canale-tipoVersamento non corretta";

    /** {@link FaultCode#PPT_AUTORIZZAZIONE}: verify and activate need a channel of that model. */
    public static final String CHANNEL_NOT_ACTIVATED_AT_PSP = "Il canale non è di tipo 'ATTIVATO_PRESSO_PSP'";

    /** {@link FaultCode#PPT_AUTORIZZAZIONE}: the station is not one of the broker's. */
    public static final String STATION_OF_ANOTHER_BROKER = "Configurazione intermediario-stazione non corretta";

    /** {@link FaultCode#PPT_AUTORIZZAZIONE}: the station does not serve the creditor institution. */
    public static final String STATION_OF_ANOTHER_CREDITOR = "Configurazione pa-intermediario-stazione non corretta";

    /** {@link FaultCode#PPT_SEMANTICA}: no creditor institution has that postal account. */
    public static final String UNKNOWN_POSTAL_ACCOUNT = "Codifica non riconosciuta";

    /** {@link FaultCode#PPT_SEMANTICA}: the position cannot be paid this way. */
    public static final String POSITION_NOT_PAYABLE = "Pagamento non attivabile";

    /** {@link FaultCode#PPT_SEMANTICA}: an outcome holds the position's lock. */
    public static final String ACTIVATION_PENDING = "Activation pending on position";

    /** {@link FaultCode#PPT_SEMANTICA}: outcome KO although the PSP accepted the notify. */
    public static final String KO_NOT_ACCEPTABLE = "Outcome KO non accettabile";

    /** {@link FaultCode#PPT_SEMANTICA}: the state of a session of the touchpoint allows no outcome. */
    public static final String OUTCOME_NOT_ACCEPTABLE = "Outcome non accettabile per stato pagamento";

    /** {@link FaultCode#PPT_SEMANTICA}: several tokens, and one was activated at the PSP. */
    public static final String SEVERAL_TOKENS_OF_PSP =
            "Outcome non accettabile per token multipli attivati presso il PSP";

    /** {@link FaultCode#PPT_SEMANTICA}: of several tokens only some have an outcome, or they differ. */
    public static final String PARTIAL_OUTCOMES = "Esiti acquisiti parziali o discordi";

    /** {@link FaultCode#PPT_SEMANTICA}: the digital stamps do not match those asked for. */
    public static final String STAMPS_DO_NOT_MATCH = "Check marca da bollo";

    /** {@link FaultCode#PPT_SEMANTICA}: the fee is not that of the closePayment (our own text). */
    public static final String FEE_OF_CLOSE = "fee diverso da quello della closePayment";

    /** {@link FaultCode#PPT_SEMANTICA}, old touchpoint path: no closable payment. */
    public static final String UNKNOWN_PAYMENT = "Payment sconosciuto";

    /** {@link FaultCode#PPT_SEMANTICA}, old touchpoint path: the payment was cancelled. */
    public static final String CANCELLED_PAYMENT = "Payment annullato o scaduto";

    /** {@link FaultCode#PPT_SINTASSI_XSD}: a digital stamp is not valid. */
    public static final String INVALID_STAMP = "Errore validazione marca da bollo";

    /** {@link FaultCode#PPT_TOKEN_SCONOSCIUTO}; the words are in the other order than in the code's text. */
    public static final String UNKNOWN_TOKEN = "token unknown";

    /** {@link FaultCode#PPT_SYSTEM_ERROR}: no service to tell of. */
    public static final String EMPTY_CATALOGUE = "Nessun elemento nel catalogo servizi trovato";

    /** {@link FaultCode#PPT_ID_FLUSSO_SCONOSCIUTO}. */
    public static final String UNKNOWN_FLOW = "Rendicontazione sconosciuta o presente in SFTP";

    /** {@link FaultCode#PPT_SEMANTICA}: the identifier of a reporting flow has not the form that is asked for. */
    public static final String MALFORMED_FLOW_ID =
            "identificativo flusso di rendicontazione (ID) non conforme al formato previsto dalle specifiche"
                    + " (<YYYY-MM-DD><istitutoMittente>-<flusso>)";

    /** {@link FaultCode#PPT_SEMANTICA}: the identifier of a reporting flow is too short or too long. */
    public static final String FLOW_ID_OF_WRONG_LENGTH = MALFORMED_FLOW_ID + " con lunghezza massima di 35 caratteri";

    /** {@link FaultCode#PPT_SEMANTICA}: number or total of a reporting flow differ (our own text; off by default). */
    public static final String FLOW_DOES_NOT_ADD_UP =
            "numeroTotalePagamenti o importoTotalePagamenti non corrispondono ai datiSingoliPagamenti";

    /** {@link FaultCode#PPT_AUTORIZZAZIONE}: the channel's model of payment takes no carts. */
    public static final String CHANNEL_TAKES_NO_CARTS = "Configurazione canale-modello pagamento non corretta";

    /** {@link FaultCode#PPT_SEMANTICA}: RPTs of a cart are refused; the answer names each. */
    public static final String CART_OF_REFUSED_RPTS = "Errore in una o piu' RPT del carrello";

    /** {@link FaultCode#PPT_SEMANTICA}: an RPT of a cart says neither who pays nor who owes. */
    public static final String CART_WITHOUT_PAYER = "codice versante o codice pagatore non presenti";

    /** {@link FaultCode#PPT_SEMANTICA}: the RPTs of a cart are paid by several. */
    public static final String CART_OF_SEVERAL_PAYERS = "codice versante non coerente";

    /** {@link FaultCode#PPT_SEMANTICA}: an RPT of a cart names no payer, and its debtor is not the payer of the others. */
    public static final String CART_OF_SEVERAL_DEBTORS = "codice pagatore non coerente";

    private Descriptions() {}

    /** {@link FaultCode#PPT_SEMANTICA}: the very flow is here already; only the beginning is published. */
    public static String flowIsHere(String flowId) {
        return "flusso di rendicontazione gia' presente con identificativoFlusso [" + flowId
                + "] e stessa dataOraFlusso";
    }

    /** {@link FaultCode#PPT_SEMANTICA}: a later revision of the reporting flow is here; only the beginning is published. */
    public static String newerFlowIsHere(String flowId) {
        return "Esiste già un file con identificativoFlusso [" + flowId + "] più aggiornato";
    }

    /** {@link FaultCode#PPT_SEMANTICA}: the reporting flow was sent for another creditor before (our own text). */
    public static String flowOfAnotherCreditor(String flowId) {
        return "Esiste già un file con identificativoFlusso [" + flowId + "] per un altro identificativoDominio";
    }

    /** {@link FaultCode#PPT_SEMANTICA}: request and document of a reporting flow differ in a field. */
    public static String differsInsideFlow(String field) {
        return "Il campo [" + field + "] non è uguale al campo dentro xml flusso riversamento [" + field + "]";
    }

    /** {@link FaultCode#PPT_AUTORIZZAZIONE}: expirationTime is above the configured default duration of a token. */
    public static String expirationTimeAbove(Duration limit) {
        return "expirationTime deve essere <= " + limit.toMillis();
    }

    /**
     * {@link FaultCode#PPT_SINTASSI_EXTRAXSD}: the message breaks its schema.
     *
     * @param path the element path without namespaces, such as {@code Envelope/Body}
     * @param message the validator's message, in Italian
     */
    public static String invalidXml(String path, String message) {
        return "Errore validazione XML [" + path + "] - " + message;
    }

    /**
     * {@link FaultCode#PPT_ESITO_GIA_ACQUISITO}: the outcome repeats the recorded one.
     *
     * @param recorded the recorded outcome as a JSON object, its keys in alphabetical order
     */
    public static String sameOutcome(String recorded) {
        return "Esito concorde: " + recorded;
    }

    /**
     * {@link FaultCode#PPT_ESITO_GIA_ACQUISITO}: the outcome contradicts the recorded one.
     *
     * @param recorded the recorded outcome as a JSON object, its keys in alphabetical order
     */
    public static String otherOutcome(String recorded) {
        return "Esito discorde: " + recorded;
    }
}
