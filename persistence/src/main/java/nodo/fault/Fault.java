package nodo.fault;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The fault that a KO answer carries.
 *
 * <p>Source: ctFaultBean and faultBean, same fields in the same order.
 *
 * @param code the code of the table
 * @param string the text bound to the code; differs from it only for {@link #receiptMadeByNode()}
 * @param id who emits the fault: {@link #NODE}, or the counterpart whose fault is relayed
 * @param description what helps a human to find the cause; the node always gives one
 * @param serial 1-based position of the offending element of a list
 * @param original the counterpart's fault, when the node relays it and the caller's broker wants it
 * @param parts the faults of single elements of a list, which an answer carries in place of the one of the whole
 */
public record Fault(
        FaultCode code,
        String string,
        String id,
        Optional<String> description,
        OptionalInt serial,
        Optional<OriginalFault> original,
        List<Fault> parts) {

    /** The identifier of the node as emitter of a fault. */
    public static final String NODE = "NodoDeiPagamentiSPC";

    public Fault {
        if (string.isBlank() || id.isBlank()) {
            throw new IllegalArgumentException("a fault has a string and an emitter");
        }
        parts = List.copyOf(parts);
    }

    /** A fault of one thing. */
    public Fault(
            FaultCode code,
            String string,
            String id,
            Optional<String> description,
            OptionalInt serial,
            Optional<OriginalFault> original) {
        this(code, string, id, description, serial, original, List.of());
    }

    /** A fault of the node whose description repeats its text: there is nothing more precise to say. */
    public static Fault of(FaultCode code) {
        return of(code, code.text());
    }

    /** A fault of the node. */
    public static Fault of(FaultCode code, String description) {
        return emittedBy(NODE, code, description);
    }

    /** A fault that a creditor institution or a PSP raises itself, as the simulators do. */
    public static Fault emittedBy(String id, FaultCode code, String description) {
        return new Fault(code, code.text(), id, Optional.of(description), OptionalInt.empty(), Optional.empty());
    }

    /**
     * A counterpart's fault relayed with its original elements, for a caller whose broker has the extended fault on.
     *
     * @param code {@link FaultCode#PPT_ERRORE_EMESSO_DA_PAA} or {@link FaultCode#PPT_CANALE_ERRORE}
     * @param counterpart the creditor's fiscal code or the PSP's identifier
     */
    public static Fault relayedInFull(FaultCode code, String counterpart, OriginalFault original) {
        return new Fault(
                code, code.text(), counterpart, Optional.of(code.text()), OptionalInt.empty(), Optional.of(original));
    }

    /**
     * A counterpart's fault told in the description only, for a caller whose broker has the extended fault off.
     *
     * @param code {@link FaultCode#PPT_ERRORE_EMESSO_DA_PAA} or {@link FaultCode#PPT_CANALE_ERRORE}
     * @param counterpart the creditor's fiscal code or the PSP's identifier
     */
    public static Fault relayedInBrief(FaultCode code, String counterpart, OriginalFault original) {
        return emittedBy(counterpart, code, code.text() + " " + original.summary());
    }

    /** The second text of {@link FaultCode#PPT_RT_DUPLICATA}: the RT exists because the node made it. */
    public static Fault receiptMadeByNode() {
        String text = "La RT è già stata generata dal Nodo";
        return new Fault(
                FaultCode.PPT_RT_DUPLICATA, text, NODE, Optional.of(text), OptionalInt.empty(), Optional.empty());
    }

    /** This fault, pointing at an element of the list that was sent. */
    public Fault at(int position) {
        if (position < 1) {
            throw new IllegalArgumentException("positions count from 1: " + position);
        }
        return new Fault(code, string, id, description, OptionalInt.of(position), original, parts);
    }

    /** This fault of a whole list, because of faults of its elements. */
    public Fault because(List<Fault> ofElements) {
        return new Fault(code, string, id, description, serial, original, ofElements);
    }
}
