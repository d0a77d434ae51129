package nodo.wire.codec;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.xml.namespace.QName;

/**
 * One operation of a service, as its WSDL binds it.
 *
 * @param service the service that has it
 * @param name its name in the port type
 * @param soapAction the SOAPAction of its binding: the name, but for nodoInviaRichiestaRevoca
 * @param request the element that a request has in its body
 * @param header the element that a request must have in its header; elsewhere none is wanted
 * @param answer the element that an answer has in its body, refusals included
 */
public record WireOperation(
        WireService service, String name, String soapAction, QName request, Optional<QName> header, QName answer) {

    /** All operations of all services, in the order of {@link WireService} and of each WSDL. */
    public static List<WireOperation> all() {
        return Arrays.stream(WireService.values())
                .flatMap(service -> service.operations().stream())
                .toList();
    }

    /**
     * The operation of this name.
     *
     * @throws IllegalArgumentException if the service has none: the name is ours, not a partner's
     */
    public static WireOperation of(WireService service, String name) {
        return service.operations().stream()
                .filter(operation -> operation.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(service.interfaceName() + " has no operation " + name));
    }

    /** The operation that a SOAPAction header names, with or without its quotes; its bare name is understood as well. */
    public static Optional<WireOperation> ofSoapAction(WireService service, String header) {
        String action = unquoted(header.strip());
        return service.operations().stream()
                .filter(operation -> operation.soapAction().equals(action)
                        || operation.name().equals(action))
                .findFirst();
    }

    /** The operation whose requests have this element in their body. */
    public static Optional<WireOperation> ofRequest(WireService service, QName root) {
        return service.operations().stream()
                .filter(operation -> operation.request().equals(root))
                .findFirst();
    }

    private static String unquoted(String action) {
        boolean quoted = action.length() >= 2 && action.startsWith("\"") && action.endsWith("\"");
        return quoted ? action.substring(1, action.length() - 1).strip() : action;
    }
}
