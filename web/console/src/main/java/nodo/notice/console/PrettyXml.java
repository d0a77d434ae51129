package nodo.notice.console;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
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
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * A message as people read it: indented if it is XML without a document type, else as it came. Only the view is changed,
 * never the journal.
 */
final class PrettyXml {

    private PrettyXml() {}

    static String of(byte[] message) {
        try {
            return indented(message);
        } catch (SAXException | TransformerException notXml) {
            return new String(message, StandardCharsets.UTF_8);
        } catch (ParserConfigurationException | java.io.IOException notInThisRuntime) {
            throw new IllegalStateException("the XML parser of the platform cannot be used", notInThisRuntime);
        }
    }

    private static String indented(byte[] message)
            throws SAXException, TransformerException, ParserConfigurationException, java.io.IOException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setNamespaceAware(true);
        var builder = factory.newDocumentBuilder();
        builder.setErrorHandler(new DefaultHandler());
        Document document = builder.parse(new ByteArrayInputStream(message));
        dropIndentation(document);
        TransformerFactory transformers = TransformerFactory.newInstance();
        transformers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        Transformer transformer = transformers.newTransformer();
        transformer.setOutputProperty(OutputKeys.INDENT, "yes");
        transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
        transformer.setOutputProperty("{http://xml.apache.org/xslt}indent-amount", "2");
        StringWriter text = new StringWriter();
        transformer.transform(new DOMSource(document), new StreamResult(text));
        return text.toString().strip();
    }

    /** The transformer adds its own to what is there. */
    private static void dropIndentation(Node node) {
        NodeList children = node.getChildNodes();
        for (int i = children.getLength() - 1; i >= 0; i--) {
            Node child = children.item(i);
            if (child.getNodeType() == Node.TEXT_NODE
                    && children.getLength() > 1
                    && child.getTextContent().isBlank()) {
                node.removeChild(child);
            } else {
                dropIndentation(child);
            }
        }
    }
}
