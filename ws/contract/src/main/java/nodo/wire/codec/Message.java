package nodo.wire.codec;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.xml.namespace.QName;

/**
 * A message that a reader is meant for.
 *
 * @param operation the operation that it is a request or an answer of
 * @param root the element that it has in its body
 * @param header the element that it must have in its header, if any
 */
record Message(WireOperation operation, QName root, Optional<QName> header) {

    /** The requests of a service, by their root. */
    static Map<QName, Message> requests(WireService service) {
        return byRoot(service, operation -> new Message(operation, operation.request(), operation.header()));
    }

    /** The answers of a service, by their root. None has a header. */
    static Map<QName, Message> answers(WireService service) {
        return byRoot(service, operation -> new Message(operation, operation.answer(), Optional.empty()));
    }

    private static Map<QName, Message> byRoot(WireService service, Function<WireOperation, Message> message) {
        return service.operations().stream()
                .map(message)
                .collect(Collectors.toUnmodifiableMap(Message::root, Function.identity()));
    }
}
