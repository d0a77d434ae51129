package nodo.simulator.psp;

/**
 * The faults of a PSP, by their published codes. Source: faults §3.
 */
enum PspFault {
    CANALE_SINTASSI_EXTRAXSD("Errore di sintassi extra XSD"),
    CANALE_PSP_ERRATO("PSP non corrispondente"),
    CANALE_INTERMEDIARIO_ERRATO("Intermediario non corrispondente"),
    CANALE_CANALE_ERRATO("Canale non corrispondente"),
    CANALE_SEMANTICA("Errore semantico"),
    CANALE_SYSTEM_ERROR("Errore generico");

    private final String text;

    PspFault(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }
}
