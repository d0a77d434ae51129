package nodo.exchange.desk;

import java.util.Optional;

/**
 * Who calls, as a creditor institution's request says it: to be believed only after {@link StationAdmission}.
 *
 * @param broker identificativoIntermediarioPA, 1 to 35 characters
 * @param station identificativoStazioneIntermediarioPA, 1 to 35 characters
 * @param password the station's password, 8 to 15 characters
 * @param creditor identificativoDominio, where the request names one
 * @param certificate the client certificate of its connection
 */
public record StationCaller(
        String broker, String station, String password, Optional<String> creditor, ClientCertificate certificate) {

    /** Without the password. */
    @Override
    public String toString() {
        return "StationCaller[" + broker + ", " + station + ", " + creditor.orElse("-") + "]";
    }
}
