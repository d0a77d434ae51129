package nodo.fault;

import java.util.Optional;

/**
 * A well-formed fault as a counterpart sent it. The code is any text: codes of counterparts are relayed without being
 * checked against a list.
 *
 * <p>Source: ctFaultBean, {@code originalFaultCode}, {@code originalFaultString}, {@code originalDescription}.
 *
 * @param code the counterpart's {@code faultCode}, not blank
 * @param string the counterpart's {@code faultString}, not blank
 * @param description the counterpart's description, if it sent one
 */
public record OriginalFault(String code, String string, Optional<String> description) {

    public OriginalFault {
        if (code.isBlank() || string.isBlank()) {
            throw new IllegalArgumentException("a counterpart's fault has a code and a string");
        }
    }

    /**
     * A counterpart's fault as it came, if nothing is empty that every fault has. A KO with a poorer one is malformed, and
     * refuses nothing.
     *
     * <p>Source: ctFaultBean, faultBean; an element that is present but empty violates them (validation 1.4).
     *
     * @param code its {@code faultCode}
     * @param string its {@code faultString}
     * @param id its {@code id}, who says so
     * @param description its {@code description}
     */
    public static Optional<OriginalFault> ifWhole(String code, String string, String id, Optional<String> description) {
        return code.isBlank() || string.isBlank() || id.isBlank()
                ? Optional.empty()
                : Optional.of(new OriginalFault(code, string, description));
    }

    /**
     * The whole fault in one line, as the answers of the classic model describe what they relay.
     *
     * <p>Source: faultBean, {@code description}, for PPT_ERRORE_EMESSO_DA_PAA and PPT_CANALE_ERRORE.
     */
    public String asText() {
        return "FaultCode: " + code + ", FaultString: " + string
                + description.map(text -> ", Description: " + text).orElse("");
    }

    /** Tells the whole fault in one line, for callers that cannot read the original elements. */
    String summary() {
        return "originalFaultCode: " + code + ", originalFaultString: " + string
                + description.map(text -> ", originalDescription: " + text).orElse("");
    }
}
