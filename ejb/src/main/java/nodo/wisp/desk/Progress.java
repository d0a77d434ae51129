package nodo.wisp.desk;

import java.util.Collection;
import nodo.notice.PaymentStatus;
import nodo.rpt.RptState;

/** Where a payment is, in the words of avanzamentoPagamento. Source: flows-rpt §5.1. */
public enum Progress {
    /** It waits for the payer's choice. */
    PARKED,
    /** Nobody knows yet what the provider did. */
    ACK_UNKNOWN,
    /** It was refused, not sent, or cancelled. */
    KO,
    /** The provider accepted it. */
    OK;

    static Progress of(RptState state) {
        return switch (state) {
            case RPT_RICEVUTA_NODO, RPT_ACCETTATA_NODO, RPT_PARCHEGGIATA_NODO, RPT_PARCHEGGIATA_NODO_MOD3 -> PARKED;
            case RPT_INVIATA_A_PSP, RPT_ESITO_SCONOSCIUTO_PSP -> ACK_UNKNOWN;
            case RPT_RIFIUTATA_NODO,
                    RPT_RIFIUTATA_PSP,
                    RPT_ERRORE_INVIO_A_PSP,
                    RPT_RISOLTA_KO,
                    RPT_ANNULLATA_WISP,
                    RPT_DECORSI_TERMINI -> KO;
            case RPT_ACCETTATA_PSP,
                    RPT_RISOLTA_OK,
                    RT_RICEVUTA_NODO,
                    RT_RIFIUTATA_NODO,
                    RT_ACCETTATA_NODO,
                    RT_GENERATA_NODO,
                    RT_INVIATA_PA,
                    RT_ACCETTATA_PA,
                    RT_RIFIUTATA_PA,
                    RT_ESITO_SCONOSCIUTO_PA,
                    RT_ERRORE_INVIO_A_PA -> OK;
        };
    }

    /** Of a session of activateIOPayment; which state means what is inferred from those of RPTs. */
    static Progress of(PaymentStatus status) {
        return switch (status) {
            case PAYING, PAYING_RPT -> PARKED;
            case PAYMENT_RESERVED, PAYMENT_SENT, PAYMENT_UNKNOWN -> ACK_UNKNOWN;
            case PAYMENT_ACCEPTED, PAID, PAID_NORPT, NOTICE_GENERATED, NOTICE_SENT, NOTICE_STORED, NOTIFIED -> OK;
            case PAYMENT_REFUSED, PAYMENT_SEND_ERROR, CANCELLED, CANCELLED_NORPT, FAILED, FAILED_NORPT -> KO;
        };
    }

    /** A cart is as far as the least of its RPTs. */
    static Progress ofAll(Collection<RptState> states) {
        return states.stream().map(Progress::of).min(Progress::compareTo).orElseThrow();
    }
}
