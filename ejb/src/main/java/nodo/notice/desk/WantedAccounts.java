package nodo.notice.desk;

import java.util.Optional;
import nodo.exchange.desk.PspCaller;
import nodo.notice.partner.TransferType;
import nodo.registry.Psp;
import nodo.registry.Registry;
import nodo.registry.Station;

/**
 * Which accounts an activation asks its creditor for: postal ones for the postal operator, both kinds for those who are
 * configured as able to choose, otherwise the creditor's choice.
 *
 * <p>Source: flows-notice §11. When PAGOPA is asked is the platform's configuration: transferType.pagopa.psps and
 * transferType.pagopa.channels.
 */
final class WantedAccounts {

    private WantedAccounts() {}

    static Optional<TransferType> of(Registry registry, PspCaller caller, Station station) {
        if (mustBePostal(registry, caller)) {
            return Optional.of(TransferType.POSTAL);
        }
        boolean choice =
                station.primitiveVersion() == 2 && registry.settings().choosesAccounts(caller.psp(), caller.channel());
        return choice ? Optional.of(TransferType.PAGOPA) : Optional.empty();
    }

    /** Whether only postal accounts can be credited. */
    static boolean mustBePostal(Registry registry, PspCaller caller) {
        return registry.psp(caller.psp()).filter(Psp::poste).isPresent();
    }
}
