package nodo.exchange.soap;

import java.util.Optional;
import java.util.function.BiConsumer;
import nodo.fault.Fault;
import nodo.fault.OriginalFault;
import nodo.wire.nodoperpsp.FaultBean;
import nodo.wire.nodoperpsp.Risposta;
import nodo.wire.nodoperpsprichiestaavvisi.CtFaultBean;
import nodo.wire.nodoperpsprichiestaavvisi.CtRisposta;

/**
 * The part that the answers of the classic model begin with. Each of its interfaces has a fault type of its own; that of
 * the requests for notices has no place for a creditor's original fault.
 */
public final class ClassicAnswer {

    /** What esito says of a positive answer. */
    public static final String OK = "OK";

    /** What esito says of a refusal. */
    public static final String KO = "KO";

    private ClassicAnswer() {}

    /**
     * Makes an answer positive.
     *
     * @param esito where it says so
     */
    public static <R> R ok(R answer, BiConsumer<R, String> esito) {
        esito.accept(answer, OK);
        return answer;
    }

    /**
     * Makes an answer to a PSP a KO with its fault.
     *
     * @param esito where it says so
     */
    public static <R extends Risposta> R ko(R answer, BiConsumer<R, String> esito, Fault fault) {
        esito.accept(answer, KO);
        return refuse(answer, fault);
    }

    /**
     * Makes an answer to a creditor institution a KO with its fault.
     *
     * @param esito where it says so
     */
    public static <R extends nodo.wire.nodoperpa.Risposta> R ko(R answer, BiConsumer<R, String> esito, Fault fault) {
        esito.accept(answer, KO);
        return refuse(answer, fault);
    }

    /**
     * Makes an answer to a PSP that wants a notice a KO with its fault.
     *
     * @param esito where it says so
     */
    public static <R extends CtRisposta> R ko(R answer, BiConsumer<R, String> esito, Fault fault) {
        esito.accept(answer, KO);
        return refuse(answer, fault);
    }

    /** Gives an answer to a PSP its fault. */
    public static <R extends Risposta> R refuse(R answer, Fault fault) {
        FaultBean wire = new FaultBean();
        wire.setFaultCode(fault.code().name());
        wire.setFaultString(fault.string());
        wire.setId(fault.id());
        description(fault).ifPresent(wire::setDescription);
        fault.serial().ifPresent(wire::setSerial);
        Optional<OriginalFault> original = fault.original();
        original.map(OriginalFault::code).ifPresent(wire::setOriginalFaultCode);
        original.map(OriginalFault::string).ifPresent(wire::setOriginalFaultString);
        original.flatMap(OriginalFault::description).ifPresent(wire::setOriginalDescription);
        answer.setFault(wire);
        return answer;
    }

    /** Gives an answer to a creditor institution its fault. */
    public static <R extends nodo.wire.nodoperpa.Risposta> R refuse(R answer, Fault fault) {
        answer.setFault(toCreditor(fault));
        return answer;
    }

    /** A fault as creditor institutions read it. */
    public static nodo.wire.nodoperpa.FaultBean toCreditor(Fault fault) {
        nodo.wire.nodoperpa.FaultBean wire = new nodo.wire.nodoperpa.FaultBean();
        wire.setFaultCode(fault.code().name());
        wire.setFaultString(fault.string());
        wire.setId(fault.id());
        description(fault).ifPresent(wire::setDescription);
        fault.serial().ifPresent(wire::setSerial);
        Optional<OriginalFault> original = fault.original();
        original.map(OriginalFault::code).ifPresent(wire::setOriginalFaultCode);
        original.map(OriginalFault::string).ifPresent(wire::setOriginalFaultString);
        original.flatMap(OriginalFault::description).ifPresent(wire::setOriginalDescription);
        return wire;
    }

    /** Gives an answer to a PSP that wants a notice, or the catalogue, its fault. */
    public static <R extends CtRisposta> R refuse(R answer, Fault fault) {
        CtFaultBean wire = new CtFaultBean();
        wire.setFaultCode(fault.code().name());
        wire.setFaultString(fault.string());
        wire.setId(fault.id());
        fault.description().ifPresent(wire::setDescription);
        fault.serial().ifPresent(wire::setSerial);
        answer.setFault(wire);
        return answer;
    }

    /** What is relayed in full is described in full too: clients that know no original elements read it there. */
    private static Optional<String> description(Fault fault) {
        return fault.original().map(OriginalFault::asText).or(fault::description);
    }
}
