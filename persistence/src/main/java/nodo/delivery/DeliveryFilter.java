package nodo.delivery;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Which deliveries are sought.
 *
 * @param states their states, at least one
 * @param operation the outbound operation
 * @param partner the station or channel
 * @param subject what the message is about, such as a token
 */
public record DeliveryFilter(
        Set<DeliveryState> states, Optional<String> operation, Optional<String> partner, Optional<String> subject) {

    /** Deliveries of any state. */
    public static final Set<DeliveryState> ALL = Set.copyOf(EnumSet.allOf(DeliveryState.class));

    /** Those that nobody will try again unless an operator asks. */
    public static final Set<DeliveryState> DEAD =
            Set.copyOf(EnumSet.of(DeliveryState.EXHAUSTED, DeliveryState.REFUSED));

    public DeliveryFilter {
        states = Set.copyOf(states);
        if (states.isEmpty()) {
            throw new IllegalArgumentException("deliveries of no state are sought");
        }
    }
}
