package nodo.simulator.psp;

/**
 * The faults of a PSP, by their published codes. Source: faults §3, faults-rpt §4.
 */
enum PspFault {
    CANALE_SINTASSI_EXTRAXSD("Errore di sintassi extra XSD"),
    CANALE_PSP_ERRATO("PSP non corrispondente"),
    CANALE_INTERMEDIARIO_ERRATO("Intermediario non corrispondente"),
    CANALE_CANALE_ERRATO("Canale non corrispondente"),
    CANALE_SINTASSI_XSD("Errore di sintassi XSD"),
    CANALE_SEMANTICA("Errore semantico"),
    CANALE_RPT_DUPLICATA("RPT duplicata."),
    CANALE_RPT_SCONOSCIUTA("Richiesta RPT: non trovata"),
    CANALE_RPT_RIFIUTATA("Richiesta RPT: rifiutata"),
    CANALE_RT_NON_DISPONIBILE("Nessuna RT disponibile al momento"),
    CANALE_RICHIEDENTE_ERRATO("Identificativo richiedente non valido."),
    CANALE_RT_SCONOSCIUTA("RT sconosciuta."),
    CANALE_RR_DUPLICATA("RR duplicata"),
    CANALE_RR_SCONOSCIUTA("RR sconosciuta"),
    CANALE_ER_DUPLICATA("Esito Revoca duplicato"),
    CANALE_SYSTEM_ERROR("Errore generico");

    private final String text;

    PspFault(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }
}
