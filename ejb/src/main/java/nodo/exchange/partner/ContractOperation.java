package nodo.exchange.partner;

import java.util.List;
import nodo.wire.codec.WireOperation;
import nodo.wire.codec.WireService;

/**
 * An operation of the contracts.
 *
 * @param name as in its WSDL
 * @param service the interface that has it
 * @param inbound whether the node answers it; otherwise the node calls it
 */
public record ContractOperation(String name, String service, boolean inbound) {

    /** All that the WSDLs have. */
    public static List<ContractOperation> all() {
        return WireOperation.all().stream()
                .map(operation -> new ContractOperation(
                        operation.name(),
                        operation.service().interfaceName(),
                        operation.service().exposer() == WireService.Exposer.NODE))
                .toList();
    }
}
