package nodo.simulator.rpt;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** A document, read by the local names of its elements. */
public final class DocumentReader {

    private final Document document;

    private DocumentReader(Document document) {
        this.document = document;
    }

    /**
     * Reads a document.
     *
     * @throws IllegalArgumentException if it is no XML
     */
    public static DocumentReader read(byte[] bytes) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setNamespaceAware(true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return new DocumentReader(builder.parse(new ByteArrayInputStream(bytes)));
        } catch (SAXException e) {
            throw new IllegalArgumentException("no XML: " + e.getMessage(), e);
        } catch (IOException | ParserConfigurationException e) {
            throw new IllegalStateException("cannot read what is in memory", e);
        }
    }

    /** The name of its root. */
    public String root() {
        return document.getDocumentElement().getLocalName();
    }

    /** All elements of a name, in their order. */
    public List<Element> elements(String name) {
        return elements(document.getDocumentElement(), name);
    }

    /** All elements of a name inside another one, in their order. */
    public static List<Element> elements(Element inside, String name) {
        NodeList found = inside.getElementsByTagNameNS("*", name);
        return IntStream.range(0, found.getLength())
                .mapToObj(found::item)
                .map(Element.class::cast)
                .toList();
    }

    /** The text of the first element of a name that has no elements itself. */
    public Optional<String> text(String name) {
        return text(document.getDocumentElement(), name);
    }

    /** The text of the first element of a name inside another one that has no elements itself. */
    public static Optional<String> text(Element inside, String name) {
        return elements(inside, name).stream()
                .filter(element -> element.getElementsByTagName("*").getLength() == 0)
                .map(Element::getTextContent)
                .findFirst();
    }

    /**
     * The text of an element that the document must have.
     *
     * @throws IllegalArgumentException if it has none
     */
    public String required(String name) {
        return text(name).orElseThrow(() -> new IllegalArgumentException("no " + name));
    }
}
