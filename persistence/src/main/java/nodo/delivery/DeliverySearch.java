package nodo.delivery;

import java.util.Optional;

/**
 * Which deliveries a page lists; what is absent does not narrow.
 *
 * @param state what will become of it
 * @param partner station or channel
 * @param subject such as a token
 * @param operation what is delivered, such as paSendRt
 * @param creditor to whom the receipt is addressed, by fiscal code
 */
public record DeliverySearch(
        Optional<DeliveryState> state,
        Optional<String> partner,
        Optional<String> subject,
        Optional<String> operation,
        Optional<String> creditor) {}
