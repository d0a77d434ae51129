package nodo.notice.soap;

import java.math.BigInteger;
import java.time.Duration;
import java.util.Optional;
import nodo.fault.Descriptions;
import nodo.fault.FaultCode;
import nodo.fault.Refusal;
import org.jspecify.annotations.Nullable;

/** How long a PSP wants its token to live, in milliseconds on the wire. */
final class ExpirationTime {

    private ExpirationTime() {}

    /**
     * Reads it; the schema bounds it above only.
     *
     * @throws Refusal PPT_SINTASSI_EXTRAXSD if it is not positive
     */
    static Optional<Duration> asked(@Nullable BigInteger wire) {
        if (wire == null) {
            return Optional.empty();
        }
        if (wire.signum() <= 0) {
            throw new Refusal(
                    FaultCode.PPT_SINTASSI_EXTRAXSD,
                    Descriptions.invalidXml("expirationTime", "il valore deve essere maggiore di 0"));
        }
        return Optional.of(Duration.ofMillis(wire.longValueExact()));
    }
}
