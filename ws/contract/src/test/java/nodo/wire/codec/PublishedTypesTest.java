package nodo.wire.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** The schemas, type by type, against listings of the published ones: names, order, cardinality and facets. */
class PublishedTypesTest {
    private static final Set<String> WITHOUT_LISTING = Set.of("DDigestMethodType");

    private final List<String> listing = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "common-types",
                "nodeForPsp",
                "nodeForPsp-ppt",
                "paForNode",
                "pspForNode",
                "nodeForPa",
                "nodeForIO",
                "MarcaDaBollo",
                "NodoPerPa",
                "NodoPerPa-ppthead",
                "PaPerNodo",
                "PaPerNodo-ppthead",
                "PaPerNodoPagamentoPsp",
                "PaPerNodoPagamentoPsp-ppthead",
                "PaPerNodoRichiestaAvvisi",
                "PaPerNodoRichiestaAvvisi-ppthead",
                "NodoPerPsp",
                "NodoPerPspRichiestaAvvisi",
                "PspPerNodo",
                "PagInf_RPT_RT",
                "RR_ER",
                "ACK_PagamentiTelematici",
                "IdRPT_QR_Code",
                "IdRPT_128_AIM",
                "IdRPT_GS1_128",
                "FlussoRiversamento",
                "QuadraturePA",
                "QuadraturePSP",
                "InformativaContoAccredito",
                "TabellaDelleControparti",
                "TabellaDelleContropartiEstesa",
                "CatalogoDatiInformativi",
                "CatalogoDatiInformativiPSP",
                "TemplateInformativa",
                "CatalogoServizi",
                "CatalogoServizi-1",
                "TassaAutomobilistica"
            })
    void equalsThePublishedSchema(String schema) throws Exception {
        String published = text("published/" + schema + ".txt");

        list(schema + ".xsd");

        assertThat(listing)
                .containsExactlyElementsOf(
                        published.lines().filter(line -> !line.isEmpty()).toList());
    }

    private void list(String file) throws Exception {
        try (InputStream bytes = Resources.open("xsd/" + file)) {
            Element schema = HardenedXml.documentBuilder().parse(bytes).getDocumentElement();
            listing.add("namespace " + schema.getAttribute("targetNamespace"));
            listing.add("elementFormDefault "
                    + (schema.hasAttribute("elementFormDefault")
                            ? schema.getAttribute("elementFormDefault")
                            : "unqualified"));
            children(schema, "element").forEach(this::listRoot);
            children(schema, "complexType")
                    .filter(type -> !WITHOUT_LISTING.contains(type.getAttribute("name")))
                    .forEach(this::listComplexType);
            children(schema, "simpleType").forEach(this::listSimpleType);
        }
    }

    /** A root may have a type of its own in place of a named one. */
    private void listRoot(Element root) {
        listing.add(("element " + root.getAttribute("name") + " " + type(root, "type")).strip());
        listContent(root, "  ");
    }

    private void listComplexType(Element type) {
        List<Element> extended = descendants(type, "extension").toList();
        listing.add("type " + type.getAttribute("name")
                + (extended.isEmpty() ? "" : " extends " + type(extended.get(0), "base")));
        listContent(type, "  ");
    }

    private void listContent(Element parent, String indent) {
        children(parent).forEach(part -> listPart(part, indent));
    }

    private void listPart(Element part, String indent) {
        switch (part.getLocalName()) {
            case "element" -> listing.add(indent + element(part));
            case "attribute" ->
                listing.add(indent + "@" + part.getAttribute("ref") + " "
                        + (part.hasAttribute("use") ? part.getAttribute("use") : "optional"));
            case "complexType", "complexContent", "extension" -> listContent(part, indent);
            default -> listGroup(part, indent);
        }
    }

    /** A sequence that is there once says nothing of its own. */
    private void listGroup(Element group, String indent) {
        if (group.getLocalName().equals("sequence") && occurs(group).equals("[1..1]")) {
            listContent(group, indent);
            return;
        }
        listing.add(indent + group.getLocalName() + " " + occurs(group));
        listContent(group, indent + "  ");
    }

    private static String element(Element part) {
        String what = part.hasAttribute("ref")
                ? part.getAttribute("ref")
                : part.getAttribute("name") + " " + type(part, "type");
        return what + " " + occurs(part)
                + (part.getAttribute("nillable").equals("true") ? " nillable" : "")
                + (part.hasAttribute("default") ? " default " + part.getAttribute("default") : "");
    }

    private void listSimpleType(Element type) {
        Element restriction = descendants(type, "restriction").findFirst().orElseThrow();
        listing.add("type " + type.getAttribute("name") + " restricts " + type(restriction, "base"));
        children(restriction)
                .forEach(facet -> listing.add("  " + facet.getLocalName() + " " + facet.getAttribute("value")));
    }

    private static String occurs(Element part) {
        String min = part.hasAttribute("minOccurs") ? part.getAttribute("minOccurs") : "1";
        String max = part.hasAttribute("maxOccurs") ? part.getAttribute("maxOccurs") : "1";
        return "[" + min + ".." + (max.equals("unbounded") ? "n" : max) + "]";
    }

    private static String type(Element element, String attribute) {
        String type = element.getAttribute(attribute);
        return type.startsWith("xs:") ? type : type.substring(type.indexOf(':') + 1);
    }

    private static Stream<Element> children(Element parent, String local) {
        return children(parent).filter(child -> child.getLocalName().equals(local));
    }

    private static Stream<Element> children(Element parent) {
        return elements(parent.getChildNodes())
                .filter(child -> !child.getLocalName().equals("annotation"));
    }

    private static Stream<Element> descendants(Element parent, String local) {
        return elements(parent.getElementsByTagNameNS("http://www.w3.org/2001/XMLSchema", local));
    }

    private static Stream<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(node -> node.getNodeType() == Node.ELEMENT_NODE)
                .map(Element.class::cast);
    }

    private static String text(String path) throws Exception {
        try (InputStream bytes =
                Objects.requireNonNull(PublishedTypesTest.class.getResourceAsStream("/nodo/wire/" + path))) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
