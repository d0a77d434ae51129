package nodo.local.client;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** Messages as trees, and as lines that can be compared. */
public final class Xml {

    private Xml() {}

    public static Document parse(byte[] message) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(message));
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new IllegalArgumentException("not XML: " + new String(message, StandardCharsets.UTF_8), e);
        }
    }

    public static Document parse(String message) {
        return parse(message.getBytes(StandardCharsets.UTF_8));
    }

    public static String text(Document document) {
        try {
            Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
            StringWriter text = new StringWriter();
            transformer.transform(new DOMSource(document), new StreamResult(text));
            return text.toString();
        } catch (TransformerException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * One line for each element, indented by its depth: namespace, name, attributes, text. Prefixes, white space between
     * elements and the order of attributes do not show.
     */
    public static String lines(byte[] message) {
        List<String> lines = new ArrayList<>();
        addLines(parse(message).getDocumentElement(), "", lines);
        return String.join("\n", lines);
    }

    public static String lines(String message) {
        return lines(message.getBytes(StandardCharsets.UTF_8));
    }

    private static void addLines(Element element, String indent, List<String> lines) {
        StringBuilder line = new StringBuilder(indent);
        if (element.getNamespaceURI() != null) {
            line.append('{').append(element.getNamespaceURI()).append('}');
        }
        line.append(element.getLocalName());
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Node attribute = element.getAttributes().item(i);
            if (!XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attribute.getNamespaceURI())) {
                line.append(" @").append(attribute.getLocalName()).append('=').append(attribute.getNodeValue());
            }
        }
        List<Element> children = children(element);
        if (children.isEmpty()) {
            line.append(" = ").append(element.getTextContent());
        }
        lines.add(line.toString());
        children.forEach(child -> addLines(child, indent + "  ", lines));
    }

    public static List<Element> children(Node parent) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    /** The operation that a request names: its element without Req or Request. */
    public static String operation(String request) {
        List<Element> parts = children(parse(request).getDocumentElement());
        return children(parts.get(parts.size() - 1)).get(0).getLocalName().replaceFirst("Req(uest)?$", "");
    }

    /** The text of the first element of a name, empty if there is none. */
    public static String value(byte[] message, String name) {
        Node found = parse(message).getElementsByTagNameNS("*", name).item(0);
        return found == null ? "" : found.getTextContent();
    }
}
