package nodo.wire.codec;

import jakarta.xml.bind.JAXBElement;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Marshaller;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.namespace.QName;

/**
 * Writes SOAP messages: a wire object in, the bytes of its envelope out.
 *
 * <p>UTF-8 with an XML declaration, no white space between elements, only the namespaces in use, the element in the
 * body qualified and all below it as its schema says. The same object gives the same bytes. Prefixes are the
 * conventional ones ({@code soapenv}, {@code nfp}, {@code pafn}, {@code pfn}, {@code ppt}, {@code ppthead},
 * {@code pay_i}), because some partners match them literally.
 *
 * <p>Messages are not validated while they are written; {@link SoapReader} tells in a test whether one is valid.
 *
 * <p>Make one for each service and keep it. It serves any number of threads.
 */
public final class SoapWriter {
    /** What belongs to no service: the headers of the classic model, and the types and codes that its bodies refer to. */
    private static final Map<String, String> SHARED = Map.of(
            "http://ws.pagamenti.telematici.gov/ppthead", "ppthead",
            "http://www.digitpa.gov.it/schemas/2011/Pagamenti/", "pay_i",
            "http://PuntoAccessoPSP.spcoop.gov.it/QrCode", "qrc",
            "http://PuntoAccessoPSP.spcoop.gov.it/BarCode_GS1_128_Modified", "bc",
            "http://PuntoAccessoPSP.spcoop.gov.it/Code_128_AIM_USS-128_tipo_C", "aim",
            "http://www.cnipa.gov.it/schemas/2010/Pagamenti/Ack_1_0/", "pay_j");

    private static final Map<String, String> CONVENTION = convention();

    /** What XML allows and no message uses for something else. */
    private static final Pattern PREFIX = Pattern.compile("(?!(?i:xml)|xsi$)[A-Za-z_][A-Za-z0-9_.-]*");

    private final Pool<Marshaller> marshallers;

    private final WireService service;

    private SoapWriter(WireService service) {
        this.service = service;
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
     * @throws IllegalArgumentException if a prefix is none of XML's, or the same for two namespaces, or if a text
     *     holds a character that XML cannot carry
     * @throws IllegalStateException if the object is no payload of the service, or an amount has a third decimal
     */
    public byte[] write(Object payload, Map<String, String> prefixes) {
        return write(Optional.empty(), payload, prefixes);
    }

    /**
     * Writes a payload under a header, with a partner's own prefixes.
     *
     * @param header the wire object of the header that the operation has, if it has one
     * @param payload the wire object of the body
     * @param prefixes from namespace to prefix; what is absent, the namespace of the envelope included, follows the
     *     convention
     * @throws IllegalArgumentException if a prefix is none of XML's, or the same for two namespaces, or if a text
     *     holds a character that XML cannot carry
     * @throws IllegalStateException if an object is none of the service, or an amount has a third decimal
     */
    public byte[] write(Optional<?> header, Object payload, Map<String, String> prefixes) {
        EnvelopePrinter printer = new EnvelopePrinter(prefixes.isEmpty() ? CONVENTION : merged(prefixes));
        return marshallers.lend(marshaller -> {
            Optional<PartPrinter> printed = header.map(part -> print(part, marshaller, printer));
            return printer.bytes(printed, print(inElement(payload), marshaller, printer));
        });
    }

    /**
     * A payload as its element. The binding gives a type that others extend, as the answer about a cart of RPTs, no element
     * of its own; the operation has one of the same name.
     */
    private Object inElement(Object payload) {
        if (service.binding().createJAXBIntrospector().isElement(payload)) {
            return payload;
        }
        String type = payload.getClass().getSimpleName();
        return service.operations().stream()
                .flatMap(operation -> Stream.of(operation.request(), operation.answer()))
                .filter(name -> name.getLocalPart().equalsIgnoreCase(type))
                .findFirst()
                .map(name -> element(name, payload))
                .orElse(payload);
    }

    @SuppressWarnings("unchecked") // the class of a value is that value's
    private static <T> Object element(QName name, T value) {
        return new JAXBElement<>(name, (Class<T>) value.getClass(), value);
    }

    private static PartPrinter print(Object part, Marshaller marshaller, EnvelopePrinter printer) {
        PartPrinter printed = new PartPrinter(printer::prefix);
        try {
            marshaller.marshal(part, printed);
            return printed;
        } catch (JAXBException e) {
            throw new IllegalStateException("cannot write " + part.getClass().getName(), e);
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
        Map<String, String> convention = new HashMap<>(SHARED);
        for (WireService service : WireService.values()) {
            convention.put(service.namespace(), service.prefix());
        }
        convention.put(EnvelopeTracker.ENVELOPE.getNamespaceURI(), "soapenv");
        return Map.copyOf(convention);
    }

    private static Marshaller marshaller(WireService service) {
        try {
            return service.binding().createMarshaller();
        } catch (JAXBException e) {
            throw new IllegalStateException("binding of " + service.interfaceName(), e);
        }
    }
}
