package nodo.touchpoint.desk;

import java.util.List;
import java.util.Optional;
import nodo.touchpoint.ClosingData;
import nodo.touchpoint.Protocol;

/**
 * A touchpoint tells whether the payer paid: closePayment.
 *
 * @param protocol the version of the contract
 * @param tokens the sessions as the touchpoint names them, 1 to 5, none twice; any may be unknown
 * @param data what the PSP is to collect, for outcome OK; for outcome KO there is nothing to collect
 */
public record ClosePayment(Protocol protocol, List<String> tokens, Optional<ClosingData> data) {

    public ClosePayment {
        tokens = List.copyOf(tokens);
    }

    /** The operation's name in journal and history. */
    public String operation() {
        return "closePayment-v" + protocol.number();
    }
}
