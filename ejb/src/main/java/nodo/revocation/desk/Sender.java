package nodo.revocation.desk;

import nodo.exchange.desk.PspAdmission;
import nodo.exchange.desk.PspCaller;
import nodo.exchange.desk.StationAdmission;
import nodo.exchange.desk.StationCaller;
import nodo.registry.PaBroker;
import nodo.registry.PspBroker;
import nodo.registry.Registry;
import nodo.rpt.Rpt;

/** Who sends a message of a revocation. */
public sealed interface Sender {

    /**
     * Admits it.
     *
     * @throws nodo.fault.Refusal of the first rule that it does not meet
     */
    void admit(Registry registry);

    /** Whether a payment is one of its own. */
    boolean takesPartIn(Rpt rpt);

    /** Whether it reads a relayed fault's original elements (faultBeanEsteso). */
    boolean readsExtendedFaults(Registry registry);

    /**
     * A PSP.
     *
     * @param caller by its words
     */
    record OfPsp(PspCaller caller) implements Sender {

        @Override
        public void admit(Registry registry) {
            PspAdmission.admit(registry, caller);
        }

        @Override
        public boolean takesPartIn(Rpt rpt) {
            return rpt.psp().equals(caller.psp());
        }

        @Override
        public boolean readsExtendedFaults(Registry registry) {
            return registry.pspBroker(caller.broker())
                    .filter(PspBroker::faultBeanEsteso)
                    .isPresent();
        }
    }

    /**
     * A creditor.
     *
     * @param caller by its words
     */
    record OfCreditor(StationCaller caller) implements Sender {

        @Override
        public void admit(Registry registry) {
            StationAdmission.admit(registry, caller);
        }

        /** The key of the payment names the creditor, whom the station was found to serve. */
        @Override
        public boolean takesPartIn(Rpt rpt) {
            return true;
        }

        @Override
        public boolean readsExtendedFaults(Registry registry) {
            return registry.paBroker(caller.broker())
                    .filter(PaBroker::faultBeanEsteso)
                    .isPresent();
        }
    }
}
