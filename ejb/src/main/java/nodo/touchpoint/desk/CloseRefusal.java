package nodo.touchpoint.desk;

import static nodo.fault.FaultCode.PPT_AUTORIZZAZIONE;
import static nodo.fault.FaultCode.PPT_CANALE_DISABILITATO;
import static nodo.fault.FaultCode.PPT_CANALE_SCONOSCIUTO;
import static nodo.fault.FaultCode.PPT_ESITO_GIA_ACQUISITO;
import static nodo.fault.FaultCode.PPT_INTERMEDIARIO_PSP_DISABILITATO;
import static nodo.fault.FaultCode.PPT_INTERMEDIARIO_PSP_SCONOSCIUTO;
import static nodo.fault.FaultCode.PPT_PAGAMENTO_SCONOSCIUTO;
import static nodo.fault.FaultCode.PPT_PSP_DISABILITATO;
import static nodo.fault.FaultCode.PPT_PSP_SCONOSCIUTO;
import static nodo.fault.FaultCode.PPT_RPT_SCONOSCIUTA;
import static nodo.fault.FaultCode.PPT_SEMANTICA;
import static nodo.fault.FaultCode.PPT_SINTASSI_EXTRAXSD;
import static nodo.fault.FaultCode.PPT_TOKEN_SCADUTO;
import static nodo.fault.FaultCode.PPT_TOKEN_SCONOSCIUTO;

import nodo.fault.FaultCode;
import nodo.fault.Refusal;
import nodo.touchpoint.Protocol;

/**
 * The refusals of closePayment: the text that each version of the contract publishes, and the code that journal and
 * statistics know it by. The HTTP status follows from the code.
 *
 * <p>Source: validation §2, "REST services for the payment manager". Where the table has no text of version 1, the case
 * is impossible there or the text is ours, as noted.
 */
enum CloseRefusal {

    /** A card channel is not told all that it wants to know. Version 1 has no cards. */
    CARD_DATA(PPT_SINTASSI_EXTRAXSD, "Richiesta non valida", "Invalid additionalPaymentInformations"),

    /** The PSP is not in the registry. */
    UNKNOWN_PSP(PPT_PSP_SCONOSCIUTO, "Il PSP indicato non esiste", "The indicated PSP does not exist"),

    /** The PSP is disabled: the touchpoint is told the same. */
    DISABLED_PSP(PPT_PSP_DISABILITATO, UNKNOWN_PSP.v1, UNKNOWN_PSP.v2),

    /** The broker is not in the registry. */
    UNKNOWN_BROKER(
            PPT_INTERMEDIARIO_PSP_SCONOSCIUTO,
            "L'Intermediario indicato non esiste",
            "The indicated brokerPSP does not exist"),

    /** The broker is disabled. */
    DISABLED_BROKER(PPT_INTERMEDIARIO_PSP_DISABILITATO, UNKNOWN_BROKER.v1, UNKNOWN_BROKER.v2),

    /** The channel is not in the registry. */
    UNKNOWN_CHANNEL(PPT_CANALE_SCONOSCIUTO, "Il Canale indicato non esiste", "The indicated channel does not exist"),

    /** The channel is disabled. */
    DISABLED_CHANNEL(PPT_CANALE_DISABILITATO, UNKNOWN_CHANNEL.v1, UNKNOWN_CHANNEL.v2),

    /** PSP, broker and channel do not belong together. */
    NOT_LINKED(
            PPT_AUTORIZZAZIONE,
            "Configurazione psp-canale non corretta",
            "Incorrect PSP-brokerPSP-Channel-Payment type configuration"),

    /** They do, but not for that payment type. */
    NOT_LINKED_FOR_TYPE(PPT_AUTORIZZAZIONE, "Configurazione psp-canale-tipoVersamento non corretta", NOT_LINKED.v2),

    /** The channel pays at the PSP, or closePayment may not use it. */
    WRONG_MODEL(PPT_SEMANTICA, "Modello pagamento non valido", "Invalid payment type"),

    /** A channel of the first primitives takes one token. Version 1 always has one. */
    WRONG_CHANNEL_VERSION(PPT_SEMANTICA, "Modello pagamento non valido", "Wrong channel version"),

    /** Of several tokens some do not exist. Version 1 always has one. */
    UNKNOWN_TOKEN(PPT_TOKEN_SCONOSCIUTO, "Il Pagamento indicato non esiste", "Unknown token"),

    /** No token exists. */
    UNKNOWN_PAYMENT(PPT_TOKEN_SCONOSCIUTO, "Il Pagamento indicato non esiste", "The indicated payment does not exist"),

    /** The total is not what is to be paid and the fee: to version 1, a payment of that total does not exist. */
    MISMATCHED_AMOUNT(
            PPT_PAGAMENTO_SCONOSCIUTO, "Il Pagamento indicato non esiste", PPT_SEMANTICA, "Mismatched amount"),

    /** A payment of an old station is closed alone. Version 1 always has one token. */
    SEVERAL_OF_OLD_STATION(PPT_SEMANTICA, "Richiesta non valida", "Invalid token number"),

    /** A stamp is asked for, and PSP or channel sell none. The text of version 1 is ours. */
    NO_STAMPS(PPT_SEMANTICA, "Modello pagamento non valido", "Invalid PSP/Canale for MBD"),

    /** A close was accepted before, or an outcome. */
    ALREADY_ACQUIRED(PPT_ESITO_GIA_ACQUISITO, "Esito già acquisito", "Outcome already acquired"),

    /** A session was cancelled: by the job, or by an earlier KO. */
    CANCELLED(
            PPT_TOKEN_SCADUTO, "Esito non accettabile a token scaduto", "Unacceptable outcome when token has expired"),

    /** The old station's RPT is not here. The text of version 1 is ours. */
    NO_RPT_YET(PPT_RPT_SCONOSCIUTA, "Il Nodo non ha ancora ricevuto la RPT", "Node did not receive RPT yet");

    private final FaultCode v1Code;
    private final String v1;
    private final FaultCode v2Code;
    private final String v2;

    CloseRefusal(FaultCode code, String v1, String v2) {
        this(code, v1, code, v2);
    }

    CloseRefusal(FaultCode v1Code, String v1, FaultCode v2Code, String v2) {
        this.v1Code = v1Code;
        this.v1 = v1;
        this.v2Code = v2Code;
        this.v2 = v2;
    }

    Refusal of(Protocol protocol) {
        return switch (protocol) {
            case V1 -> new Refusal(v1Code, v1);
            case V2, CARTA, PAYPAL -> new Refusal(v2Code, v2);
        };
    }
}
