package nodo.simulator.touchpoint;

import java.util.List;
import nodo.simulator.psp.Notice;
import nodo.simulator.registry.Caller;

/**
 * What somebody pays at a touchpoint in one go.
 *
 * @param transaction names it towards the hub
 * @param touchpoint as whom the touchpoint activates
 * @param notices what is paid, 1 to 5
 * @param amount what the payer believes each to cost
 * @param inApp whether it activates by activateIOPayment, as the app did before
 */
record Basket(String transaction, Caller touchpoint, List<Notice> notices, String amount, boolean inApp) {

    /** Copies the list. */
    Basket {
        notices = List.copyOf(notices);
    }
}
