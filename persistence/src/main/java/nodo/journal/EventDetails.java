package nodo.journal;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What else is known of an event.
 *
 * <p>Source: the giornale degli eventi, componente, parametriSpecificiInterfaccia and the recommended further columns.
 *
 * @param component the part of the node that had to do with it, {@link #FESP} for the exchanges of this model; cut to 35
 *     characters
 * @param status the new state, for a change of state; cut to 35 characters
 * @param faultCode why the answer is KO, ours or the partner's; cut to 70 characters
 * @param interfaceParameters what the interface adds, such as redirect parameters; cut to 512 characters
 * @param elapsed from request to answer, stored in milliseconds
 * @param httpStatus of the answer
 */
public record EventDetails(
        String component,
        Optional<String> status,
        Optional<String> faultCode,
        Optional<String> interfaceParameters,
        Optional<Duration> elapsed,
        OptionalInt httpStatus) {

    /** The component that exchanges messages with creditors and PSPs. */
    public static final String FESP = "FESP";

    /** Nothing else. */
    public static final EventDetails NONE = new EventDetails(
            FESP, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), OptionalInt.empty());

    static final int LONGEST_FAULT_CODE = 70;
    static final int LONGEST_PARAMETERS = 512;

    public EventDetails {
        component = Bounded.cut(component, Bounded.IDENTIFIER);
        status = Bounded.cut(status, Bounded.IDENTIFIER);
        faultCode = Bounded.cut(faultCode, LONGEST_FAULT_CODE);
        interfaceParameters = Bounded.cut(interfaceParameters, LONGEST_PARAMETERS);
    }

    /** These details of another component. */
    public EventDetails withComponent(String name) {
        return new EventDetails(name, status, faultCode, interfaceParameters, elapsed, httpStatus);
    }

    /** These details and the new state. */
    public EventDetails withStatus(String newState) {
        return new EventDetails(component, Optional.of(newState), faultCode, interfaceParameters, elapsed, httpStatus);
    }

    /** These details and the fault. */
    public EventDetails withFaultCode(String code) {
        return new EventDetails(component, status, Optional.of(code), interfaceParameters, elapsed, httpStatus);
    }

    /** These details and what the interface adds. */
    public EventDetails withInterfaceParameters(String parameters) {
        return new EventDetails(component, status, faultCode, Optional.of(parameters), elapsed, httpStatus);
    }

    /** These details and the time from request to answer. */
    public EventDetails withElapsed(Duration time) {
        return new EventDetails(component, status, faultCode, interfaceParameters, Optional.of(time), httpStatus);
    }

    /** These details and the HTTP status of the answer. */
    public EventDetails withHttpStatus(int code) {
        return new EventDetails(component, status, faultCode, interfaceParameters, elapsed, OptionalInt.of(code));
    }
}
