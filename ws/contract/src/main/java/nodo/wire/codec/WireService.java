package nodo.wire.codec;

import jakarta.xml.bind.JAXBContext;
import java.net.URL;
import java.util.List;
import javax.xml.validation.Schema;

/**
 * The SOAP services of the notice model.
 *
 * <p>Each has one WSDL on the class path. What is built from it (operations, schema, binding) is built once, on
 * first use, and shared by all threads.
 *
 * <p>Source: the services nodeForPspService, paForNodeService, pspForNodeService, nodeForPaService and
 * nodeForIO_Service.
 */
public enum WireService {
    /** Exposed by the node, called by PSPs. */
    NODE_FOR_PSP("nodeForPsp", "http://pagopa-api.pagopa.gov.it/node/nodeForPsp.xsd", "nfp"),

    /** Exposed by creditor institutions, called by the node. */
    PA_FOR_NODE("paForNode", "http://pagopa-api.pagopa.gov.it/pa/paForNode.xsd", "pafn"),

    /** Exposed by PSPs, called by the node. */
    PSP_FOR_NODE("pspForNode", "http://pagopa-api.pagopa.gov.it/psp/pspForNode.xsd", "pfn"),

    /** Exposed by the node, called by creditor institutions. */
    NODE_FOR_PA("nodeForPa", "http://ws.pagamenti.telematici.gov/", "ppt"),

    /** Exposed by the node, called by the touchpoint of the payers; no longer among the published ones, still used. */
    NODE_FOR_IO("nodeForIO", "http://pagopa-api.pagopa.gov.it/node/nodeForIO.xsd", "nfio");

    private final String portType;
    private final String namespace;
    private final String prefix;

    WireService(String portType, String namespace, String prefix) {
        this.portType = portType;
        this.namespace = namespace;
        this.prefix = prefix;
    }

    /** The name of the service's WSDL, which is also that of its port type (nodeForIO's ends in {@code _PortType}). */
    public String portType() {
        return portType;
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
        return Resources.url("wsdl/" + portType + ".wsdl");
    }

    /** The operations, in the order of the WSDL. */
    public List<WireOperation> operations() {
        return contract().operations();
    }

    /** The schema of the service's messages: the SOAP 1.1 envelope, and in its body what the WSDL imports. */
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
