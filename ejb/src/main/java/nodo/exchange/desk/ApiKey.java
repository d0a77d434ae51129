package nodo.exchange.desk;

import java.util.Optional;
import nodo.registry.Registry;
import nodo.registry.Station;

/**
 * What a partner signs in with over REST: the id of its channel or station, a colon, and that one's password. To the
 * caller it is one opaque key, which the hub's operator gives it.
 *
 * <p>Source: flows-notice §21 and fdr §6, which ask for a key in a header and leave open what it is.
 *
 * @param id the channel or station, 1 to 35 characters
 * @param password its password
 * @param certificate the client certificate of the connection
 */
public record ApiKey(String id, String password, ClientCertificate certificate) {

    /**
     * Reads a key.
     *
     * @param text what the header says, if it is there
     * @param certificate the client certificate of the connection
     * @return empty if it is no key
     */
    public static Optional<ApiKey> parse(Optional<String> text, ClientCertificate certificate) {
        return text.filter(key -> key.indexOf(':') > 0)
                .map(key -> new ApiKey(
                        key.substring(0, key.indexOf(':')), key.substring(key.indexOf(':') + 1), certificate));
    }

    /** The station whose key it is, of which everything fits: id, password and certificate. */
    public Optional<Station> station(Registry registry) {
        return registry.station(id)
                .filter(station -> registry.hasPassword(station, password))
                .filter(station -> certificate.isOneOf(station.connection().certificateSubjects()));
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "ApiKey[" + id + "]";
    }
}
