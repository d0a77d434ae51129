package nodo.wire.codec;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A WSDL as far as the codec needs it: document/literal operations of one binding, its headers, imported schemas. */
final class Wsdl {
    private static final String WSDL = "http://schemas.xmlsoap.org/wsdl/";
    private static final String SOAP = "http://schemas.xmlsoap.org/wsdl/soap/";
    private static final String XSD = "http://www.w3.org/2001/XMLSchema";

    private static final Map<WireService, List<WireOperation>> OPERATIONS = new ConcurrentHashMap<>();

    private final WireService service;
    private final Document document;

    private Wsdl(WireService service, Document document) {
        this.service = service;
        this.document = document;
    }

    static Wsdl of(WireService service) {
        try (InputStream bytes = service.wsdl().openStream()) {
            return new Wsdl(service, HardenedXml.documentBuilder().parse(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SAXException e) {
            throw new IllegalStateException("WSDL of " + service.interfaceName(), e);
        }
    }

    List<String> schemaFiles() {
        return elements(document.getDocumentElement(), XSD, "import")
                .map(schema -> schema.getAttribute("schemaLocation"))
                .map(location -> location.substring(location.lastIndexOf('/') + 1))
                .toList();
    }

    /** The operations of a service, read once. */
    static List<WireOperation> operationsOf(WireService service) {
        return OPERATIONS.computeIfAbsent(service, unread -> of(unread).operations());
    }

    private List<WireOperation> operations() {
        Element portType = only(document.getDocumentElement(), WSDL, "portType");
        return elements(portType, WSDL, "operation").map(this::operation).toList();
    }

    private WireOperation operation(Element operation) {
        String name = operation.getAttribute("name");
        return new WireOperation(
                service,
                name,
                soapAction(name),
                body(only(operation, WSDL, "input")),
                header(name),
                body(only(operation, WSDL, "output")));
    }

    private String soapAction(String operation) {
        return only(bound(operation), SOAP, "operation").getAttribute("soapAction");
    }

    private Optional<QName> header(String operation) {
        return elements(only(bound(operation), WSDL, "input"), SOAP, "header")
                .findFirst()
                .map(header -> qualified(named(message(header), "part", header.getAttribute("part")), "element"));
    }

    private Element bound(String operation) {
        return named(only(document.getDocumentElement(), WSDL, "binding"), "operation", operation);
    }

    private QName body(Element inputOrOutput) {
        return qualified(only(message(inputOrOutput), WSDL, "part"), "element");
    }

    private Element message(Element naming) {
        return named(
                document.getDocumentElement(),
                "message",
                qualified(naming, "message").getLocalPart());
    }

    private static QName qualified(Element element, String attribute) {
        String value = element.getAttribute(attribute);
        int colon = value.indexOf(':');
        return new QName(element.lookupNamespaceURI(value.substring(0, colon)), value.substring(colon + 1));
    }

    private static Element named(Element parent, String local, String name) {
        return elements(parent, WSDL, local)
                .filter(element -> element.getAttribute("name").equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no " + local + " " + name));
    }

    private static Element only(Element parent, String namespace, String local) {
        return elements(parent, namespace, local)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no " + local + " in " + parent.getTagName()));
    }

    private static Stream<Element> elements(Element parent, String namespace, String local) {
        NodeList found = parent.getElementsByTagNameNS(namespace, local);
        return IntStream.range(0, found.getLength()).mapToObj(found::item).map(Element.class::cast);
    }
}
