package nodo.simulator.soap;

import jakarta.servlet.http.HttpServletRequest;
import nodo.wire.codec.Reading;

/**
 * A POST on its way through JAX-WS, read once.
 *
 * @param side who answers it
 * @param reading what it says
 * @param operation its operation
 */
record SoapPost(SoapSide side, Reading reading, String operation) {

    private static final String ATTRIBUTE = SoapPost.class.getName();

    void attachTo(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    static SoapPost of(HttpServletRequest request) {
        return (SoapPost) request.getAttribute(ATTRIBUTE);
    }

    byte[] answer() {
        return side.answer(reading, operation);
    }
}
