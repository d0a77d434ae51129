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

    /** Tells the whole fault in one line, for callers that cannot read the original elements. */
    String summary() {
        return "originalFaultCode: " + code + ", originalFaultString: " + string
                + description.map(text -> ", originalDescription: " + text).orElse("");
    }
}
