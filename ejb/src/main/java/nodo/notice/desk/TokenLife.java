package nodo.notice.desk;

import java.time.Duration;
import java.util.Optional;
import nodo.fault.Descriptions;
import nodo.fault.FaultCode;
import nodo.fault.Refusal;
import nodo.registry.Registry;
import nodo.registry.Settings;

/**
 * How long the token of an activation lives: as long as was asked, else by default, which for a touchpoint is longer.
 *
 * <p>Source: flows-notice §7 and §3 step 13, validation appendix C. The most that may be asked is the same for all.
 */
final class TokenLife {

    private TokenLife() {}

    /**
     * Decides it.
     *
     * @throws Refusal PPT_AUTORIZZAZIONE if more is asked than is configured
     */
    static Duration of(ActivateNotice command, Registry registry) {
        Settings settings = registry.settings();
        Optional<Duration> asked = command.expirationTime();
        if (asked.filter(time -> time.compareTo(settings.tokenValidity()) > 0).isPresent()) {
            throw new Refusal(FaultCode.PPT_AUTORIZZAZIONE, Descriptions.expirationTimeAbove(settings.tokenValidity()));
        }
        return asked.orElseGet(
                () -> fromTouchpoint(command, registry) ? settings.ioTokenValidity() : settings.tokenValidity());
    }

    private static boolean fromTouchpoint(ActivateNotice command, Registry registry) {
        return command.byIo() || registry.isTouchpoint(command.caller().channel());
    }
}
