package nodo.exchange.soap;

import java.time.Duration;
import java.util.Optional;
import nodo.fault.Descriptions;
import nodo.fault.FaultCode;
import nodo.fault.Refusal;
import nodo.notice.IdempotencyKey;
import nodo.registry.Settings;
import org.jspecify.annotations.Nullable;

/**
 * What the node asks of an idempotency key beyond the published schema, and how long its answers are repeated. Source:
 * validation 1.5 and 1.6.
 *
 * @param strict whether the key's prefix must be 11 digits
 * @param settings the registry's configuration keys
 */
record KeyRules(boolean strict, Settings settings) {

    /**
     * The key to remember the answer under: none if the request has none, or answers are not remembered.
     *
     * @throws Refusal PPT_SINTASSI_EXTRAXSD if the key breaks the stricter rule, which holds even then
     */
    Optional<IdempotencyKey> accepted(@Nullable String key) {
        if (key == null) {
            return Optional.empty();
        }
        IdempotencyKey parsed = new IdempotencyKey(key);
        if (strict && !parsed.isStrict()) {
            throw new Refusal(
                    FaultCode.PPT_SINTASSI_EXTRAXSD,
                    Descriptions.invalidXml(
                            "idempotencyKey", "il valore non è formato da 11 cifre, \"_\" e 10 lettere o cifre"));
        }
        return settings.useIdempotency() ? Optional.of(parsed) : Optional.empty();
    }

    Duration validity() {
        return settings.idempotencyValidity();
    }
}
