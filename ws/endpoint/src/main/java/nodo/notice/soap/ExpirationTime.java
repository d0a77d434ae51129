package nodo.notice.soap;

import java.math.BigInteger;
import java.time.Duration;
import java.util.Optional;
import nodo.exchange.soap.SoapCall;
import org.jspecify.annotations.Nullable;

/** How long a PSP wants its token to live, in milliseconds on the wire. */
final class ExpirationTime {

    private ExpirationTime() {}

    /**
     * Reads it; the schema bounds it above only.
     *
     * @throws nodo.fault.Refusal PPT_SINTASSI_EXTRAXSD if it is not positive
     */
    static Optional<Duration> asked(@Nullable BigInteger wire, SoapCall<?> call) {
        if (wire == null) {
            return Optional.empty();
        }
        if (wire.signum() <= 0) {
            throw call.inadmissible("expirationTime", "il valore deve essere maggiore di 0");
        }
        return Optional.of(Duration.ofMillis(wire.longValueExact()));
    }
}
