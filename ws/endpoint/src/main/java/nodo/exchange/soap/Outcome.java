package nodo.exchange.soap;

import nodo.fault.Fault;
import nodo.fault.OriginalFault;
import nodo.wire.common.CtFaultBean;
import nodo.wire.common.CtResponse;
import nodo.wire.common.CtRisposta;
import nodo.wire.common.StOutcome;

/** The part that all answers of the notice model begin with: the outcome, and the fault of a KO. */
public final class Outcome {

    private Outcome() {}

    /** Makes an answer positive. */
    public static <R extends CtResponse> R ok(R answer) {
        answer.setOutcome(StOutcome.OK);
        return answer;
    }

    /** Makes an answer a KO with its fault. */
    public static <R extends CtResponse> R ko(R answer, Fault fault) {
        answer.setOutcome(StOutcome.KO);
        answer.setFault(wire(fault));
        return answer;
    }

    /** Makes an answer of a reporting operation a KO: its fault alone says so. */
    public static <R extends CtRisposta> R risposta(R answer, Fault fault) {
        answer.setFault(wire(fault));
        return answer;
    }

    private static CtFaultBean wire(Fault fault) {
        CtFaultBean wire = new CtFaultBean();
        wire.setFaultCode(fault.code().name());
        wire.setFaultString(fault.string());
        wire.setId(fault.id());
        fault.description().ifPresent(wire::setDescription);
        fault.serial().ifPresent(wire::setSerial);
        fault.original().ifPresent(original -> addOriginal(wire, original));
        return wire;
    }

    private static void addOriginal(CtFaultBean wire, OriginalFault original) {
        wire.setOriginalFaultCode(original.code());
        wire.setOriginalFaultString(original.string());
        original.description().ifPresent(wire::setOriginalDescription);
    }
}
