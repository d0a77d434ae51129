package nodo.reporting.desk;

import java.util.Optional;
import nodo.exchange.desk.ClientCertificate;

/**
 * What a caller of the REST API signs in with: the id of its channel or station, a colon, and that one's password. To the
 * caller it is one opaque key, which the hub's operator gives it.
 *
 * <p>Source: fdr §6, which asks for a key in a header and leaves open what it is.
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

    /** Without the password. */
    @Override
    public String toString() {
        return "ApiKey[" + id + "]";
    }
}
