package nodo.wire.codec;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What is built once from the WSDL of a service. */
record Contract(WireSchema schema, JAXBContext binding) {
    private static final String ENVELOPE = "soap-envelope.xsd";

    private static final Map<WireService, Contract> BUILT = new ConcurrentHashMap<>();

    static Contract of(WireService service) {
        return BUILT.computeIfAbsent(service, Contract::build);
    }

    private static Contract build(WireService service) {
        Wsdl wsdl = Wsdl.of(service);
        List<String> schemas = new ArrayList<>(wsdl.schemaFiles());
        schemas.add(ENVELOPE);
        return new Contract(WireSchema.of(schemas), binding(service));
    }

    private static JAXBContext binding(WireService service) {
        try {
            return JAXBContext.newInstance(factories(service));
        } catch (JAXBException e) {
            throw new IllegalStateException("wire classes of " + service.interfaceName(), e);
        }
    }

    private static Class<?>[] factories(WireService service) {
        return switch (service) {
            case NODE_FOR_PSP ->
                new Class<?>[] {nodo.wire.nodeforpsp.ObjectFactory.class, nodo.wire.nodeforpsp.ppt.ObjectFactory.class};
            case PA_FOR_NODE -> new Class<?>[] {nodo.wire.pafornode.ObjectFactory.class};
            case PSP_FOR_NODE -> new Class<?>[] {nodo.wire.pspfornode.ObjectFactory.class};
            case NODE_FOR_PA -> new Class<?>[] {nodo.wire.nodeforpa.ObjectFactory.class};
            case NODE_FOR_IO -> new Class<?>[] {nodo.wire.nodeforio.ObjectFactory.class};
            case NODO_PER_PA ->
                new Class<?>[] {nodo.wire.nodoperpa.ObjectFactory.class, nodo.wire.nodoperpa.head.ObjectFactory.class};
            case PA_PER_NODO ->
                new Class<?>[] {nodo.wire.papernodo.ObjectFactory.class, nodo.wire.papernodo.head.ObjectFactory.class};
            case PA_PER_NODO_PAGAMENTO_PSP ->
                new Class<?>[] {
                    nodo.wire.papernodopagamentopsp.ObjectFactory.class,
                    nodo.wire.papernodopagamentopsp.head.ObjectFactory.class
                };
            case PA_PER_NODO_RICHIESTA_AVVISI ->
                new Class<?>[] {
                    nodo.wire.papernodorichiestaavvisi.ObjectFactory.class,
                    nodo.wire.papernodorichiestaavvisi.head.ObjectFactory.class
                };
            case NODO_PER_PSP -> new Class<?>[] {nodo.wire.nodoperpsp.ObjectFactory.class};
            case NODO_PER_PSP_RICHIESTA_AVVISI ->
                new Class<?>[] {nodo.wire.nodoperpsprichiestaavvisi.ObjectFactory.class};
            case PSP_PER_NODO -> new Class<?>[] {nodo.wire.psppernodo.ObjectFactory.class};
        };
    }
}
