package nodo.exchange.desk;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.function.Supplier;

/**
 * Demarcates the steps that may last minutes, such as that of a reporting flow of 100 MiB. They are a bean of their own
 * because the server sets the longest time of a transaction by bean: {@code META-INF/glassfish-ejb-jar.xml} gives these
 * five minutes, where the domain gives every other step one.
 */
@Stateless
public class LongTransactions {

    private final StepGate gate;

    @Inject
    public LongTransactions(StepGate gate) {
        this.gate = gate;
    }

    @SuppressWarnings("NullAway") // proxy
    protected LongTransactions() {
        this(null);
    }

    /** As {@link nodo.exchange.Transactions#commit}. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public <T> T commit(Supplier<T> step) {
        return gate.pass(step);
    }
}
