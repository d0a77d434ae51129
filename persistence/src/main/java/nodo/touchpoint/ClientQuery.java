package nodo.touchpoint;

import java.util.Optional;

/**
 * The query string of closePayment v2, repeated on sendPaymentResult-v2.
 *
 * @param clientId at most 255 characters
 * @param deviceId at most 255 characters
 */
public record ClientQuery(Optional<String> clientId, Optional<String> deviceId) {

    /** No query string. */
    public static final ClientQuery NONE = new ClientQuery(Optional.empty(), Optional.empty());
}
