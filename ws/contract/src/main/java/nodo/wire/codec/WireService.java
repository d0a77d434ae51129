package nodo.wire.codec;

import jakarta.xml.bind.JAXBContext;
import java.net.URL;
import java.util.List;
import javax.xml.validation.Schema;

/**
 * The SOAP services of the notice model and of the classic one.
 *
 * <p>Each has one WSDL on the class path. What is made of it is made once, on first use, and shared by all threads:
 * the operations, which cost little, and apart from them schema and binding.
 *
 * <p>Source: the services nodeForPspService, paForNodeService, pspForNodeService, nodeForPaService and
 * nodeForIO_Service; PagamentiTelematiciRPTservice, PagamentiTelematiciRTservice, PagamentiTelematiciCCPservice,
 * GenerazioneAvvisiservice, PagamentiTelematiciPspNodoservice, RichiestaAvvisiservice and FespPspService.
 */
public enum WireService {
    /** What PSPs ask of the node. */
    NODE_FOR_PSP("nodeForPsp", Exposer.NODE, "http://pagopa-api.pagopa.gov.it/node/nodeForPsp.xsd", "nfp"),

    /** What the node asks of creditor institutions. */
    PA_FOR_NODE("paForNode", Exposer.CREDITOR, "http://pagopa-api.pagopa.gov.it/pa/paForNode.xsd", "pafn"),

    /** What the node asks of PSPs. */
    PSP_FOR_NODE("pspForNode", Exposer.PSP, "http://pagopa-api.pagopa.gov.it/psp/pspForNode.xsd", "pfn"),

    /** What creditor institutions ask of the node about reporting flows. */
    NODE_FOR_PA("nodeForPa", Exposer.NODE, WireService.CLASSIC, "ppt"),

    /** What the payers' touchpoint asks of the node; no longer among the published ones, still used. */
    NODE_FOR_IO("nodeForIO", Exposer.NODE, "http://pagopa-api.pagopa.gov.it/node/nodeForIO.xsd", "nfio"),

    /** What creditor institutions ask of the node in the classic model; two operations have a header. */
    NODO_PER_PA("NodoPerPa", Exposer.NODE, WireService.CLASSIC, "ppt"),

    /** What the node tells creditor institutions of the classic model after a payment; receipts have a header. */
    PA_PER_NODO("PaPerNodo", Exposer.CREDITOR, WireService.CLASSIC, "ppt"),

    /** What the node asks creditor institutions of the classic model for a payer at a PSP; always with a header. */
    PA_PER_NODO_PAGAMENTO_PSP("PaPerNodoPagamentoPsp", Exposer.CREDITOR, WireService.CLASSIC, "ppt"),

    /** What the node asks creditor institutions of the classic model for a payer without a notice; with a header. */
    PA_PER_NODO_RICHIESTA_AVVISI("PaPerNodoRichiestaAvvisi", Exposer.CREDITOR, WireService.CLASSIC, "ppt"),

    /** What PSPs ask of the node in the classic model. */
    NODO_PER_PSP("NodoPerPsp", Exposer.NODE, WireService.CLASSIC, "ppt"),

    /** What PSPs ask of the node in the classic model for a payer without a notice. */
    NODO_PER_PSP_RICHIESTA_AVVISI("NodoPerPspRichiestaAvvisi", Exposer.NODE, WireService.CLASSIC, "ppt"),

    /** What the node asks of PSPs in the classic model. */
    PSP_PER_NODO("PspPerNodo", Exposer.PSP, WireService.CLASSIC, "ppt");

    /** Who answers the operations of a service. */
    public enum Exposer {
        NODE,
        CREDITOR,
        PSP
    }

    /** The one namespace of the bodies of the classic model. */
    private static final String CLASSIC = "http://ws.pagamenti.telematici.gov/";

    private final String interfaceName;
    private final Exposer exposer;
    private final String namespace;
    private final String prefix;

    WireService(String interfaceName, Exposer exposer, String namespace, String prefix) {
        this.interfaceName = interfaceName;
        this.exposer = exposer;
        this.namespace = namespace;
        this.prefix = prefix;
    }

    /** The name that the service is known by, which is also that of its WSDL. */
    public String interfaceName() {
        return interfaceName;
    }

    /** Who answers its operations. */
    public Exposer exposer() {
        return exposer;
    }

    /**
     * The namespace of the service's own bodies.
     *
     * <p>The reporting and informative operations of {@link #NODE_FOR_PSP} are in the namespace of
     * {@link #NODE_FOR_PA}; {@link WireOperation#request()} tells for each.
     */
    public String namespace() {
        return namespace;
    }

    /** The prefix that goes with {@link #namespace()} in what we send; some partners match it literally. */
    public String prefix() {
        return prefix;
    }

    /** The WSDL, whose relative imports lead to the schemas beside it. */
    public URL wsdl() {
        return Resources.url("wsdl/" + interfaceName + ".wsdl");
    }

    /** The operations, in the order of the WSDL. */
    public List<WireOperation> operations() {
        return Wsdl.operationsOf(this);
    }

    /** The schema of the service's messages: the SOAP 1.1 envelope, and in it what the WSDL imports. */
    public Schema schema() {
        return contract().schema().compiled();
    }

    /** The binding between the service's messages and its wire classes. */
    public JAXBContext binding() {
        return contract().binding();
    }

    private Contract contract() {
        return Contract.of(this);
    }
}
