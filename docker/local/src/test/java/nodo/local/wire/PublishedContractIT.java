package nodo.local.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import nodo.local.Checkout;
import nodo.local.LocalHub;
import nodo.local.SharedHub;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** What {@code ?wsdl} serves is the very contract that messages are validated against. */
@ExtendWith(SharedHub.class)
class PublishedContractIT {

    private static final String SOAP = "http://schemas.xmlsoap.org/wsdl/soap/";
    private static final String SCHEMA = "http://www.w3.org/2001/XMLSchema";

    /** Two of them share a namespace: nodeForPa's bodies, and the reporting bodies of nodeForPsp. */
    private static final List<String> SCHEMAS = List.of(
            "nodeForPsp.xsd",
            "nodeForPsp-ppt.xsd",
            "nodeForPa.xsd",
            "common-types.xsd",
            "nodeForIO.xsd",
            "NodoPerPa.xsd",
            "NodoPerPa-ppthead.xsd",
            "NodoPerPsp.xsd",
            "NodoPerPspRichiestaAvvisi.xsd",
            "PagInf_RPT_RT.xsd",
            "IdRPT_QR_Code.xsd",
            "IdRPT_GS1_128.xsd",
            "IdRPT_128_AIM.xsd",
            "soap-envelope.xsd");

    private final LocalHub hub;
    private final Path contract = Checkout.find().root().resolve("ws/contract/src/main/resources/nodo/wire");

    PublishedContractIT(LocalHub hub) {
        this.hub = hub;
    }

    @ParameterizedTest
    @CsvSource({
        "node-for-psp, nodeForPsp",
        "node-for-pa, nodeForPa",
        "node-for-io, nodeForIO",
        "nodo-per-pa, NodoPerPa",
        "nodo-per-psp, NodoPerPsp",
        "nodo-per-psp-richiesta-avvisi, NodoPerPspRichiestaAvvisi"
    })
    void bindsEveryOperationOfTheContract(String path, String name) throws Exception {
        Document served = fetch(wsdl(path));
        Document written = read(contract.resolve("wsdl/" + name + ".wsdl"));

        assertThat(soapActions(served)).isEqualTo(soapActions(written)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "node-for-psp",
                "node-for-pa",
                "node-for-io",
                "nodo-per-pa",
                "nodo-per-psp",
                "nodo-per-psp-richiesta-avvisi"
            })
    void servesTheSchemasOfTheContract(String path) throws Exception {
        Map<String, Document> served = new HashMap<>();
        collect(fetch(wsdl(path)), served);

        List<Element> written = written();
        assertThat(served).isNotEmpty();
        for (Map.Entry<String, Document> schema : served.entrySet()) {
            Element theirs = bare(schema.getValue());
            assertThat(written).as(schema.getKey()).anyMatch(theirs::isEqualNode);
        }
    }

    private URI wsdl(String path) {
        return hub.baseUrl().resolve("/" + path + "/v1?wsdl");
    }

    /** The schemas that a document imports, and those that they import, by their namespaces. */
    private void collect(Document document, Map<String, Document> found) throws Exception {
        for (Element reference : elements(document, SCHEMA, "import").toList()) {
            String namespace = reference.getAttribute("namespace");
            if (!reference.getAttribute("schemaLocation").isEmpty() && !found.containsKey(namespace)) {
                Document schema = fetch(address(reference.getAttribute("schemaLocation")));
                found.put(namespace, schema);
                collect(schema, found);
            }
        }
    }

    /** The server writes its own name into addresses; it listens on the loopback address. */
    private URI address(String location) {
        URI told = URI.create(location);
        return hub.baseUrl().resolve(told.getPath() + "?" + told.getQuery());
    }

    private List<Element> written() throws Exception {
        List<Element> schemas = new ArrayList<>();
        for (String name : SCHEMAS) {
            schemas.add(bare(read(contract.resolve("xsd").resolve(name))));
        }
        return schemas;
    }

    private static Map<String, String> soapActions(Document wsdl) {
        Map<String, String> actions = new TreeMap<>();
        elements(wsdl, SOAP, "operation")
                .forEach(operation -> actions.put(
                        ((Element) operation.getParentNode()).getAttribute("name"),
                        operation.getAttribute("soapAction")));
        return actions;
    }

    /** Without comments, white space between elements, and the addresses of imports. */
    private static Element bare(Document document) {
        elements(document, SCHEMA, "import").forEach(reference -> reference.removeAttribute("schemaLocation"));
        strip(document.getDocumentElement());
        document.normalizeDocument();
        return document.getDocumentElement();
    }

    private static void strip(Node node) {
        for (Node child = node.getFirstChild(); child != null; ) {
            Node next = child.getNextSibling();
            boolean blank = child.getNodeType() == Node.TEXT_NODE
                    && child.getTextContent().isBlank();
            if (blank || child.getNodeType() == Node.COMMENT_NODE) {
                node.removeChild(child);
            } else {
                strip(child);
            }
            child = next;
        }
    }

    private static Stream<Element> elements(Document document, String namespace, String name) {
        NodeList found = document.getElementsByTagNameNS(namespace, name);
        return IntStream.range(0, found.getLength()).mapToObj(found::item).map(Element.class::cast).toList().stream();
    }

    private static Document fetch(URI address) throws Exception {
        HttpResponse<byte[]> answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).as("%s", address).isEqualTo(200);
        return parse(answer.body());
    }

    private static Document read(Path file) throws Exception {
        return parse(Files.readAllBytes(file));
    }

    private static Document parse(byte[] content) throws ParserConfigurationException, IOException, SAXException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(content));
    }
}
