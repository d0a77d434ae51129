package nodo.exchange.desk;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import nodo.exchange.Transactions;

/**
 * Demarcates every step of the hub: the container begins, commits and recovers, over one database or two.
 */
@Stateless
public class ContainerTransactions implements Transactions {

    private final StepGate gate;
    private final LongTransactions longOnes;

    @Inject
    public ContainerTransactions(StepGate gate, LongTransactions longOnes) {
        this.gate = gate;
        this.longOnes = longOnes;
    }

    @SuppressWarnings("NullAway") // proxy
    protected ContainerTransactions() {
        this(null, null);
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public <T> T commit(Supplier<T> step) {
        return gate.pass(step);
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public <T> T commitLong(Supplier<T> step) {
        return longOnes.commit(step);
    }
}
