package nodo.wire.codec;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.ValidatorHandler;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * The JDK's own XML tools, set so that a message can neither reach out nor blow up.
 *
 * <p>The class path of an application server offers other parsers; their texts, limits and features differ, so
 * none of them is ever asked for. No document type, hence no entities; no network; bounded depth and attributes;
 * Italian messages, which partners get to read, whatever the locale of the machine.
 */
final class HardenedXml {
    /** Elements inside each other; the deepest published message needs 9. */
    static final int MAX_DEPTH = 64;

    /** Attributes of one element, namespace declarations included; no published message needs any attribute. */
    static final int MAX_ATTRIBUTES = 64;

    private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";
    private static final String LOCALE = "http://apache.org/xml/properties/locale";

    /** A scheme that nothing but our own resolver serves, so that schemas come from the class path only. */
    private static final String CLASS_PATH = "classpath";

    private HardenedXml() {}

    static XMLReader reader() {
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(NO_DOCTYPE, true);
            XMLReader reader = factory.newSAXParser().getXMLReader();
            reader.setProperty("jdk.xml.maxElementDepth", MAX_DEPTH);
            reader.setProperty("jdk.xml.elementAttributeLimit", MAX_ATTRIBUTES);
            reader.setProperty(LOCALE, Locale.ITALIAN);
            return reader;
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("the JDK's XML parser refuses its settings", e);
        }
    }

    static DocumentBuilder documentBuilder() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(NO_DOCTYPE, true);
            return factory.newDocumentBuilder();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the JDK's XML parser refuses its settings", e);
        }
    }

    /** The schema that these files of the xsd folder make together, with what they import from there. */
    static Schema schema(List<String> files) {
        try {
            SchemaFactory factory = SchemaFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, CLASS_PATH);
            DOMImplementationLS inputs = (DOMImplementationLS)
                    documentBuilder().getDOMImplementation().getFeature("LS", "3.0");
            factory.setResourceResolver((type, namespace, publicId, systemId, base) -> input(inputs, systemId));
            List<Source> sources = new ArrayList<>();
            for (String file : files) {
                sources.add(new StreamSource(Resources.open("xsd/" + file), systemId(file)));
            }
            return factory.newSchema(sources.toArray(Source[]::new));
        } catch (SAXException e) {
            throw new IllegalStateException("schema of " + files, e);
        }
    }

    static ValidatorHandler validator(Schema schema) {
        try {
            ValidatorHandler validator = schema.newValidatorHandler();
            validator.setProperty(LOCALE, Locale.ITALIAN);
            return validator;
        } catch (SAXException e) {
            throw new IllegalStateException("the JDK's validator refuses its settings", e);
        }
    }

    private static LSInput input(DOMImplementationLS inputs, String imported) {
        String file = imported.substring(imported.lastIndexOf('/') + 1);
        LSInput input = inputs.createLSInput();
        input.setSystemId(systemId(file));
        input.setByteStream(Resources.open("xsd/" + file));
        return input;
    }

    private static String systemId(String file) {
        return CLASS_PATH + ":/" + file;
    }
}
