package nodo.activation.desk;

import java.util.Optional;
import nodo.notice.NoticeNumber;

/**
 * A notice as it was read (codiceIdRPT): valid by its schema, but its parts may not go together.
 *
 * <p>Source: IdRPT_QR_Code.xsd, IdRPT_128_AIM.xsd, IdRPT_GS1_128.xsd; validation 1.3.
 *
 * @param coding the coding that its element belongs to
 * @param creditor the fiscal code, postal account or GLN
 * @param stationCode CodStazPA, two digits
 * @param auxDigit 0 to 3
 * @param iuv CodIUV, 15 or 17 digits
 */
public record NoticeCode(Coding coding, String creditor, Optional<String> stationCode, String auxDigit, String iuv) {

    private static final String BY_APPLICATION_CODE = "0";
    private static final String BY_SEGREGATION_CODE = "3";
    private static final int SHORT = 15;
    private static final int LONG = 17;

    /** Whether the parts go together: aux digit 0 wants a station code and a short IUV, the others a long one. */
    boolean coherent() {
        return switch (auxDigit) {
            case BY_APPLICATION_CODE -> stationCode.isPresent() && iuv.length() == SHORT;
            case BY_SEGREGATION_CODE -> stationCode.isEmpty() && iuv.length() == LONG;
            default -> iuv.length() == LONG;
        };
    }

    /** The number of the notice; none if the parts do not go together. */
    Optional<NoticeNumber> number() {
        if (!coherent()) {
            return Optional.empty();
        }
        String code = auxDigit.equals(BY_APPLICATION_CODE) ? stationCode.orElseThrow() : "";
        return Optional.of(new NoticeNumber(auxDigit + code + iuv));
    }

    /** By what a station is missing, in the published words. */
    String missingStation() {
        return switch (auxDigit) {
            case BY_APPLICATION_CODE -> "Configurazione PA-progressivo stazione non corretta";
            case BY_SEGREGATION_CODE -> "Configurazione PA-codiceSegregazione non corretta";
            default -> "Configurazione PA-auxDigit non corretta";
        };
    }
}
