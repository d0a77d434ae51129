package nodo.notice.desk;

import nodo.exchange.desk.PspCaller;
import nodo.registry.PspBroker;
import nodo.registry.Registry;

/** Whether a caller reads a relayed fault's original elements. Source: faults §1, FAULT_BEAN_ESTESO. */
public final class ExtendedFault {

    private ExtendedFault() {}

    /** Whether the caller's broker has the flag. */
    public static boolean wantedBy(PspCaller caller, Registry registry) {
        return registry.pspBroker(caller.broker())
                .filter(PspBroker::faultBeanEsteso)
                .isPresent();
    }
}
