package nodo.exchange.partner;

import java.util.Optional;
import nodo.fault.OriginalFault;
import nodo.wire.common.CtFaultBean;

/** Reads the faults of the notice model, whose stations and channels share one wire type. */
public final class PartnerFaults {

    private PartnerFaults() {}

    /** The fault of a KO, if it is whole. */
    public static Optional<OriginalFault> whole(CtFaultBean fault) {
        return OriginalFault.ifWhole(
                fault.getFaultCode(),
                fault.getFaultString(),
                fault.getId(),
                Optional.ofNullable(fault.getDescription()));
    }
}
