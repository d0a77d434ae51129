package nodo.exchange.soap;

import java.time.Duration;
import java.util.Optional;
import nodo.notice.IdempotencyKey;
import nodo.registry.Settings;

/**
 * What the node asks of an idempotency key beyond the published schema, and how long its answers are repeated. Source:
 * validation 1.5 and 1.6.
 *
 * @param strict whether the key's prefix must be 11 digits
 * @param settings the registry's configuration keys
 */
record KeyRules(boolean strict, Settings settings) {

    /** Whether a key keeps the stricter rule, which holds even where answers are not remembered. */
    boolean admit(IdempotencyKey key) {
        return !strict || key.isStrict();
    }

    /** The key to remember the answer under: none if answers are not remembered. */
    Optional<IdempotencyKey> remembered(IdempotencyKey key) {
        return settings.useIdempotency() ? Optional.of(key) : Optional.empty();
    }

    Duration validity() {
        return settings.idempotencyValidity();
    }
}
