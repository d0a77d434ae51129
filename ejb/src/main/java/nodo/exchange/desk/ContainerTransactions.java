package nodo.exchange.desk;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.function.Supplier;
import nodo.exchange.Transactions;

/**
 * Demarcates every step of the hub: the container begins, commits and recovers, over one database or two.
 */
@Stateless
public class ContainerTransactions implements Transactions {

    @Override
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public <T> T commit(Supplier<T> step) {
        return step.get();
    }
}
