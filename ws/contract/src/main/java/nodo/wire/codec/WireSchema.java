package nodo.wire.codec;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.validation.Schema;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * A compiled schema, and what has to be known of it before its validator runs.
 *
 * @param compiled the schema
 * @param longTexts the elements whose text may be of any length: text without facets, and base64
 */
record WireSchema(Schema compiled, Set<String> longTexts) {
    private static final Set<String> UNBOUNDED_TYPES = Set.of("xs:string", "xs:base64Binary");

    /** The schema that these files of the xsd folder make together, with what they import from there. */
    static WireSchema of(List<String> files) {
        Collection<Document> schemas = withImports(files);
        Set<String> unboundedTypes = schemas.stream()
                .flatMap(file -> elements(file, "simpleType"))
                .filter(WireSchema::addsNothing)
                .map(type -> type.getAttribute("name"))
                .collect(Collectors.toSet());
        Set<String> longTexts = schemas.stream()
                .flatMap(file -> elements(file, "element"))
                .filter(element -> isUnbounded(element.getAttribute("type"), unboundedTypes))
                .map(element -> element.getAttribute("name"))
                .collect(Collectors.toUnmodifiableSet());
        return new WireSchema(HardenedXml.schema(files), longTexts);
    }

    private static boolean isUnbounded(String type, Set<String> named) {
        return UNBOUNDED_TYPES.contains(type) || named.contains(type.substring(type.indexOf(':') + 1));
    }

    /** Whether a type is an unbounded one by another name, without a facet. */
    private static boolean addsNothing(Element type) {
        NodeList restrictions = type.getElementsByTagNameNS(XMLConstants.W3C_XML_SCHEMA_NS_URI, "restriction");
        return restrictions.getLength() == 1
                && restrictions.item(0) instanceof Element restriction
                && UNBOUNDED_TYPES.contains(restriction.getAttribute("base"))
                && restriction.getElementsByTagNameNS("*", "*").getLength() == 0;
    }

    private static Collection<Document> withImports(List<String> files) {
        Map<String, Document> read = new LinkedHashMap<>();
        Deque<String> unread = new ArrayDeque<>(files);
        while (!unread.isEmpty()) {
            String file = unread.remove();
            if (!read.containsKey(file)) {
                Document schema = read(file);
                read.put(file, schema);
                elements(schema, "import")
                        .map(element -> element.getAttribute("schemaLocation"))
                        .forEach(unread::add);
            }
        }
        return read.values();
    }

    private static Document read(String file) {
        try (InputStream bytes = Resources.open("xsd/" + file)) {
            return HardenedXml.documentBuilder().parse(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SAXException e) {
            throw new IllegalStateException("schema " + file, e);
        }
    }

    private static Stream<Element> elements(Document schema, String local) {
        NodeList found = schema.getElementsByTagNameNS(XMLConstants.W3C_XML_SCHEMA_NS_URI, local);
        return IntStream.range(0, found.getLength()).mapToObj(found::item).map(Element.class::cast);
    }
}
