package nodo.rt;

/**
 * Why a fetched RT was rejected.
 *
 * <p>Source: ACK_PagamentiTelematici.xsd, ctMotivazioneStatoErrato.
 *
 * @param code codiceErrore, such as VALXSD, CTRLFOR or CANCTMOUT
 * @param detail informazioniAggiuntive, cut to 140 characters
 */
public record RtRejection(String code, String detail) {

    private static final int LONGEST_DETAIL = 140;

    public RtRejection {
        detail = detail.length() > LONGEST_DETAIL ? detail.substring(0, LONGEST_DETAIL) : detail;
    }
}
