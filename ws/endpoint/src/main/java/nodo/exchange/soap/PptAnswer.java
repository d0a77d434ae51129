package nodo.exchange.soap;

import nodo.fault.Fault;
import nodo.fault.OriginalFault;
import nodo.wire.nodeforpsp.ppt.FaultBean;
import nodo.wire.nodeforpsp.ppt.Risposta;

/**
 * The part that the reporting and informative answers to PSPs begin with. Their fault is a type of their own, with the
 * fields of the notice model's.
 */
public final class PptAnswer {

    private PptAnswer() {}

    /** Makes an answer a KO with its fault. */
    public static <R extends Risposta> R ko(R answer, Fault fault) {
        answer.setFault(wire(fault));
        return answer;
    }

    private static FaultBean wire(Fault fault) {
        FaultBean wire = new FaultBean();
        wire.setFaultCode(fault.code().name());
        wire.setFaultString(fault.string());
        wire.setId(fault.id());
        fault.description().ifPresent(wire::setDescription);
        fault.serial().ifPresent(wire::setSerial);
        fault.original().ifPresent(original -> addOriginal(wire, original));
        return wire;
    }

    private static void addOriginal(FaultBean wire, OriginalFault original) {
        wire.setOriginalFaultCode(original.code());
        wire.setOriginalFaultString(original.string());
        original.description().ifPresent(wire::setOriginalDescription);
    }
}
