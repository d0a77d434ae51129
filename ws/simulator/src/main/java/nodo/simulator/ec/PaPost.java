package nodo.simulator.ec;

import jakarta.servlet.http.HttpServletRequest;
import nodo.wire.codec.Reading;

/**
 * A POST to paForNode on its way through JAX-WS, read once.
 *
 * @param messages how to answer it
 * @param reading what it says
 * @param operation its operation
 */
record PaPost(PaMessages messages, Reading reading, String operation) {

    private static final String ATTRIBUTE = PaPost.class.getName();

    void attachTo(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    static PaPost of(HttpServletRequest request) {
        return (PaPost) request.getAttribute(ATTRIBUTE);
    }

    byte[] answer() {
        return messages.answer(reading, operation);
    }
}
