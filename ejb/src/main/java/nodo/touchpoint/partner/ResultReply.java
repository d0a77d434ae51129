package nodo.touchpoint.partner;

import java.util.Optional;

/** What came of telling the touchpoint a result. Source: validation A.2, sendPaymentResult. */
public sealed interface ResultReply {

    /** HTTP 200: the touchpoint has it. */
    record Delivered() implements ResultReply {}

    /**
     * HTTP 200 and outcome KO: the touchpoint has it and does not like it.
     *
     * @param detail its answer, for operators
     */
    record Declined(String detail) implements ResultReply {}

    /**
     * Anything else: to be told again.
     *
     * @param kind what happened, one word
     * @param detail what an operator wants to know
     * @param tried whether the touchpoint was called at all, and not kept from it by the hub's own limits
     */
    record Failed(String kind, String detail, boolean tried) implements ResultReply {}

    /** What the journal calls a negative answer or a failure; none if it was delivered. */
    default Optional<String> faultCode() {
        if (this instanceof Failed failed) {
            return Optional.of(failed.kind());
        }
        return this instanceof Declined ? Optional.of("KO") : Optional.empty();
    }
}
