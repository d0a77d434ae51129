package nodo.wire.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class WireSchemaTest {
    private static final Set<String> TEXTS = Set.of("xs:string", "xs:base64Binary");

    @Test
    void letsDocumentsAndFreeTextsBeLong() {
        assertThat(longTexts(WireService.NODE_FOR_PSP))
                .contains("xmlRendicontazione", "MBDAttachment", "datiSpecificiServizio", "description");
    }

    @Test
    void bindsTheRest() {
        assertThat(longTexts(WireService.NODE_FOR_PSP))
                .doesNotContain("amount", "e-mail", "noticeNumber", "password", "hashDocumento", "dueDate", "serial");
    }

    @ParameterizedTest
    @EnumSource
    void letsNoTextBeLongWhoseTypeHasAPatternOrIsANumberElsewhere(WireService service) throws Exception {
        Set<String> dear = new TreeSet<>();
        for (String file : new String[] {
            "common-types.xsd",
            "nodeForPsp.xsd",
            "paForNode.xsd",
            "pspForNode.xsd",
            "PagInf_RPT_RT.xsd",
            "NodoPerPa.xsd",
            "NodoPerPsp.xsd",
            "PspPerNodo.xsd"
        }) {
            elements(file, "simpleType").filter(WireSchemaTest::isDear).forEach(type -> dear.add(name(type)));
        }

        for (String file : Wsdl.of(service).schemaFiles()) {
            assertThat(elements(file, "element")
                            .filter(element -> longTexts(service).contains(name(element)))
                            .map(element -> element.getAttribute("type").replaceFirst("^(?!xs:).*:", "")))
                    .doesNotContainAnyElementsOf(dear)
                    .allSatisfy(type -> assertThat(TEXTS.contains(type) || !type.startsWith("xs:"))
                            .isTrue());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"stAmount", "stEMail", "stIBAN", "stExpirationTime"})
    void knowsTheDearTypesOfThisTest(String type) throws Exception {
        assertThat(Stream.concat(elements("common-types.xsd", "simpleType"), elements("nodeForPsp.xsd", "simpleType"))
                        .filter(WireSchemaTest::isDear)
                        .map(WireSchemaTest::name))
                .contains(type);
    }

    private static boolean isDear(Element type) {
        Element restriction =
                (Element) type.getElementsByTagNameNS("*", "restriction").item(0);
        return type.getElementsByTagNameNS("*", "pattern").getLength() > 0
                || !TEXTS.contains(restriction.getAttribute("base"));
    }

    private static Set<String> longTexts(WireService service) {
        return Contract.of(service).schema().longTexts();
    }

    private static String name(Element element) {
        return element.getAttribute("name");
    }

    private static Stream<Element> elements(String file, String local) throws Exception {
        try (InputStream bytes = Resources.open("xsd/" + file)) {
            NodeList found = HardenedXml.documentBuilder()
                    .parse(bytes)
                    .getElementsByTagNameNS("http://www.w3.org/2001/XMLSchema", local);
            return IntStream.range(0, found.getLength()).mapToObj(found::item).map(Element.class::cast);
        }
    }
}
