package nodo.simulator.rpt;

import java.io.ByteArrayOutputStream;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A document that grows, all in one namespace. Not thread-safe. */
final class DocumentWriter {

    static final String PAYMENTS = "http://www.digitpa.gov.it/schemas/2011/Pagamenti/";
    static final String REVOCATIONS = "http://www.digitpa.gov.it/schemas/2011/Pagamenti/Revoche/";

    private static final String PREFIX = "pay_i:";

    private final Document document;
    private final String namespace;

    private DocumentWriter(Document document, String namespace) {
        this.document = document;
        this.namespace = namespace;
    }

    static DocumentWriter in(String namespace) {
        try {
            return new DocumentWriter(
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument(), namespace);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("every JDK makes documents", e);
        }
    }

    Element root(String name) {
        Element root = document.createElementNS(namespace, PREFIX + name);
        document.appendChild(root);
        return root;
    }

    Element element(Element parent, String name) {
        Element element = document.createElementNS(namespace, PREFIX + name);
        parent.appendChild(element);
        return element;
    }

    void text(Element parent, String name, String text) {
        element(parent, name).setTextContent(text);
    }

    void text(Element parent, String name, Optional<String> text) {
        text.ifPresent(value -> text(parent, name, value));
    }

    /** The seconds are always there, zero or not. */
    void moment(Element parent, String name, LocalDateTime moment) {
        text(parent, name, DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(moment));
    }

    /** Adds the like of an element of another document, in this one's namespace and under its own name. */
    void copy(Element parent, Element original) {
        Element copy = element(parent, original.getLocalName());
        if (original.getElementsByTagName("*").getLength() == 0) {
            copy.setTextContent(original.getTextContent());
            return;
        }
        for (Node child = original.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                copy(copy, element);
            }
        }
    }

    byte[] bytes() {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            TransformerFactory.newInstance()
                    .newTransformer()
                    .transform(new DOMSource(document), new StreamResult(bytes));
            return bytes.toByteArray();
        } catch (TransformerException e) {
            throw new IllegalStateException("a document cannot be written", e);
        }
    }
}
