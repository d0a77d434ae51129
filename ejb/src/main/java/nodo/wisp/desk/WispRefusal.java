package nodo.wisp.desk;

import nodo.fault.FaultCode;
import nodo.fault.Refusal;

/**
 * What the payment manager is told of its mistakes: the published text, and the code that journal and statistics know it
 * by. The HTTP status follows from the code.
 *
 * <p>Source: validation §2, "REST services for the payment manager".
 */
public enum WispRefusal {

    /** A parameter of the query is missing: such a resource does not exist. The text is ours. */
    MISSING_PARAMETER(FaultCode.PPT_PAGAMENTO_SCONOSCIUTO, "Richiesta non valida"),

    /** A member is missing, or is no value that it can have. */
    INVALID_REQUEST(FaultCode.PPT_SINTASSI_EXTRAXSD, "Richiesta non valida"),

    /** No such payment, asked for its information. */
    NO_PAYMENT(FaultCode.PPT_PAGAMENTO_SCONOSCIUTO, "Il pagamento non esiste"),

    /** No such payment, or one that was taken over already. */
    UNKNOWN_PAYMENT(FaultCode.PPT_PAGAMENTO_SCONOSCIUTO, "Il Pagamento indicato non esiste"),

    /** It was cancelled, by the payer or by time. */
    CANCELLED(FaultCode.PPT_TOKEN_SCADUTO, "Payment annullato o scaduto"),

    /** No such reason. */
    WRONG_REASON(FaultCode.PPT_SEMANTICA, "Motivo di annullamento invalido"),

    /** No such path. */
    WRONG_PATH(FaultCode.PPT_SEMANTICA, "Percorso di Pagamento invalido"),

    /** The amount is none. The text is that of importoTotalePagato. */
    WRONG_AMOUNT(FaultCode.PPT_SEMANTICA, "Importo Totale invalido"),

    /** The PSP is not in the registry. */
    UNKNOWN_PSP(FaultCode.PPT_PSP_SCONOSCIUTO, "Il PSP indicato non esiste"),

    /** The PSP is disabled: the payment manager is told the same. */
    DISABLED_PSP(FaultCode.PPT_PSP_DISABILITATO, UNKNOWN_PSP.text),

    /** The broker is not in the registry. */
    UNKNOWN_BROKER(FaultCode.PPT_INTERMEDIARIO_PSP_SCONOSCIUTO, "L'Intermediario indicato non esiste"),

    /** The broker is disabled. */
    DISABLED_BROKER(FaultCode.PPT_INTERMEDIARIO_PSP_DISABILITATO, UNKNOWN_BROKER.text),

    /** The channel is not in the registry. */
    UNKNOWN_CHANNEL(FaultCode.PPT_CANALE_SCONOSCIUTO, "Il Canale indicato non esiste"),

    /** The channel is disabled. */
    DISABLED_CHANNEL(FaultCode.PPT_CANALE_DISABILITATO, UNKNOWN_CHANNEL.text),

    /** The PSP may not use the channel. */
    PSP_NOT_LINKED(FaultCode.PPT_AUTORIZZAZIONE, "Configurazione psp-canale non corretta"),

    /** The channel is another broker's. */
    BROKER_NOT_LINKED(FaultCode.PPT_AUTORIZZAZIONE, "Configurazione intermediario-canale non corretta"),

    /** The channel serves another model. */
    WRONG_MODEL(FaultCode.PPT_CANALE_NONRISOLVIBILE, "Modello pagamento non valido"),

    /** The instrument is none of this service, or not the PSP's on the channel. */
    WRONG_TYPE(FaultCode.PPT_SEMANTICA, "Tipo Versamento invalido"),

    /** The retrieval reference number is missing. */
    WRONG_RRN(FaultCode.PPT_SEMANTICA, "RRN invalido"),

    /** What was paid is missing or no amount. */
    WRONG_PAID_AMOUNT(FaultCode.PPT_SEMANTICA, "Importo Totale Pagato invalido"),

    /** The authorisation code is missing or too long. */
    WRONG_AUTHORISATION(FaultCode.PPT_SEMANTICA, "Codice autorizzativo invalido"),

    /** Neither web nor mobile. */
    WRONG_OPERATION(FaultCode.PPT_SEMANTICA, "Tipo Operazione invalido"),

    /** Mobile, without its token. */
    WRONG_MOBILE_TOKEN(FaultCode.PPT_SEMANTICA, "Mobile Token invalido"),

    /** Nobody knows what the PSP did. */
    TIMEOUT(FaultCode.PPT_CANALE_TIMEOUT, "Operazione in timeout"),

    /** Not a number of payments. The spelling is the published one. */
    WRONG_COUNT(FaultCode.PPT_SINTASSI_EXTRAXSD, "maxOccurences must be a positive integer");

    private final FaultCode code;
    private final String text;

    WispRefusal(FaultCode code, String text) {
        this.code = code;
        this.text = text;
    }

    /** The refusal. */
    public Refusal refusal() {
        return new Refusal(code, text);
    }
}
