package nodo.exchange;

import java.time.Duration;
import java.time.Instant;

/**
 * When an idempotency key is claimed, and for how long.
 *
 * @param now the present instant
 * @param lease how long the work may take; afterwards the same request may take the key over, if no answer was stored
 * @param memory how long answers are repeated: so long another request is kept from a key that was never answered
 */
public record ClaimTerm(Instant now, Duration lease, Duration memory) {

    /** Until when the work may take. */
    Instant leaseUntil() {
        return now.plus(lease);
    }

    /** A claim whose lease ended before this keeps its key from nobody. */
    Instant forgottenBefore() {
        return now.minus(memory);
    }
}
