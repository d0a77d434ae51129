package nodo.simulator.ec;

import nodo.simulator.notice.PositionState;

/**
 * The faults of a creditor, by their published codes and texts. Source: faults §3, faults-rpt §3.
 */
enum PaFault {
    PAA_SINTASSI_EXTRAXSD("Errore di sintassi extra XSD"),
    PAA_SINTASSI_XSD("Errore di sintassi XSD"),
    PAA_ID_DOMINIO_ERRATO("La PAA non corrisponde al Dominio indicato"),
    PAA_ID_INTERMEDIARIO_ERRATO("Identificativo intermediario non corrispondente"),
    PAA_STAZIONE_INT_ERRATA("Stazione intermediario non corrispondente"),
    PAA_PAGAMENTO_SCONOSCIUTO("Pagamento in attesa risulta sconosciuto all'Ente Creditore"),
    PAA_PAGAMENTO_DUPLICATO("Pagamento in attesa risulta concluso all'Ente Creditore"),
    PAA_PAGAMENTO_IN_CORSO("Pagamento in attesa risulta in corso all'Ente Creditore"),
    PAA_PAGAMENTO_SCADUTO("Pagamento in attesa risulta scaduto all'Ente Creditore"),
    PAA_PAGAMENTO_ANNULLATO("Pagamento in attesa risulta annullato all'Ente Creditore"),
    PAA_RECEIPT_DUPLICATA("ricevuta già presente"),
    PAA_RPT_SCONOSCIUTA("La RPT risulta sconosciuta."),
    PAA_RT_DUPLICATA("La RT è già stata accettata."),
    PAA_RT_SCONOSCIUTA("RT sconosciuta."),
    PAA_RR_DUPLICATA("RR duplicata"),
    PAA_RR_SCONOSCIUTA("RR sconosciuta"),
    PAA_ER_DUPLICATA("Esito Revoca duplicato"),
    PAA_SEMANTICA("Errore semantico"),
    PAA_SYSTEM_ERROR("Errore generico");

    private final String text;

    PaFault(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    /** What a creditor says of a position that cannot be paid. */
    static PaFault of(PositionState state) {
        return switch (state) {
            case PAID -> PAA_PAGAMENTO_DUPLICATO;
            case EXPIRED -> PAA_PAGAMENTO_SCADUTO;
            case CANCELLED -> PAA_PAGAMENTO_ANNULLATO;
            case IN_PROGRESS -> PAA_PAGAMENTO_IN_CORSO;
            case UNKNOWN, PAYABLE -> PAA_PAGAMENTO_SCONOSCIUTO;
        };
    }
}
