package nodo.wire.codec;

import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Marshaller;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes SOAP messages: a wire object in, the bytes of its envelope out.
 *
 * <p>UTF-8 with an XML declaration, no white space between elements, only the namespaces in use, the element in the
 * body qualified and all below it not. The same object gives the same bytes. Prefixes are the conventional ones
 * ({@code soapenv}, {@code nfp}, {@code pafn}, {@code pfn}, {@code ppt}), because some partners match them
 * literally.
 *
 * <p>Messages are not validated while they are written; {@link SoapReader} tells in a test whether one is valid.
 *
 * <p>Make one for each service and keep it. It serves any number of threads.
 */
public final class SoapWriter {
    private static final Map<String, String> CONVENTION = convention();

    /** What XML allows and no message uses for something else. */
    private static final Pattern PREFIX = Pattern.compile("(?!(?i:xml)|xsi$)[A-Za-z_][A-Za-z0-9_.-]*");

    private final Pool<Marshaller> marshallers;

    private SoapWriter(WireService service) {
        this.marshallers = new Pool<>(() -> marshaller(service), marshaller -> true);
    }

    /** A writer of the requests and answers of a service. */
    public static SoapWriter of(WireService service) {
        return new SoapWriter(service);
    }

    /**
     * Writes a payload with the conventional prefixes.
     *
     * @throws IllegalArgumentException if a text holds a character that XML cannot carry
     * @throws IllegalStateException if the object is no payload of the service, or an amount has a third decimal
     */
    public byte[] write(Object payload) {
        return write(payload, Map.of());
    }

    /**
     * Writes a payload with a partner's own prefixes.
     *
     * @param prefixes from namespace to prefix; what is absent, the namespace of the envelope included, follows the
     *     convention
     * @throws IllegalArgumentException if a prefix is none of XML's, or the same for envelope and payload, or if a text
     *     holds a character that XML cannot carry
     * @throws IllegalStateException if the object is no payload of the service, or an amount has a third decimal
     */
    public byte[] write(Object payload, Map<String, String> prefixes) {
        EnvelopePrinter printer = new EnvelopePrinter(prefixes.isEmpty() ? CONVENTION : merged(prefixes));
        return marshallers.lend(marshaller -> print(payload, marshaller, printer));
    }

    private static byte[] print(Object payload, Marshaller marshaller, EnvelopePrinter printer) {
        try {
            marshaller.marshal(payload, printer);
            return printer.bytes();
        } catch (JAXBException e) {
            throw new IllegalStateException("cannot write " + payload.getClass().getName(), e);
        }
    }

    private static Map<String, String> merged(Map<String, String> prefixes) {
        prefixes.values().stream()
                .filter(prefix -> !PREFIX.matcher(prefix).matches())
                .findFirst()
                .ifPresent(prefix -> {
                    throw new IllegalArgumentException("not a prefix: " + prefix);
                });
        Map<String, String> merged = new HashMap<>(CONVENTION);
        merged.putAll(prefixes);
        return merged;
    }

    private static Map<String, String> convention() {
        Map<String, String> convention = Arrays.stream(WireService.values())
                .collect(Collectors.toMap(WireService::namespace, WireService::prefix));
        convention.put(EnvelopeTracker.ENVELOPE.getNamespaceURI(), "soapenv");
        return Map.copyOf(convention);
    }

    private static Marshaller marshaller(WireService service) {
        try {
            return service.binding().createMarshaller();
        } catch (JAXBException e) {
            throw new IllegalStateException("binding of " + service.portType(), e);
        }
    }
}
