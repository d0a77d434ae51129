package nodo.exchange.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import nodo.exchange.desk.ServedOperations;
import nodo.exchange.partner.ContractOperation;

/** The operations of the contracts, and which of them this hub answers. */
@Named
@RequestScoped
public class OperationsPage {

    private final ServedOperations served;

    @Inject
    public OperationsPage(ServedOperations served) {
        this.served = served;
    }

    @SuppressWarnings("NullAway") // proxy
    protected OperationsPage() {
        this(null);
    }

    /** All of them, in the order of the contracts. */
    public List<Line> getOperations() {
        return ContractOperation.all().stream()
                .map(one -> new Line(
                        one.name(), one.service(), one.inbound(), one.inbound() && served.includes(one.name())))
                .toList();
    }

    /**
     * A line of the table.
     *
     * @param inbound whether the node answers it; otherwise the node calls it
     * @param served whether this hub answers it
     */
    public record Line(String name, String service, boolean inbound, boolean served) {}
}
