package nodo.store;

import com.arjuna.ats.arjuna.common.CoreEnvironmentBeanException;
import com.arjuna.ats.arjuna.common.ObjectStoreEnvironmentBean;
import com.arjuna.ats.arjuna.common.arjPropertyManager;
import com.arjuna.ats.internal.arjuna.objectstore.VolatileStore;
import com.arjuna.common.internal.util.propertyservice.BeanPopulator;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.InvalidTransactionException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import jakarta.transaction.Transaction;
import jakarta.transaction.TransactionManager;
import java.util.List;
import java.util.function.Supplier;
import nodo.exchange.Transactions;
import org.jspecify.annotations.Nullable;

/** Commits steps with Narayana. Its log lives in memory: tests of recovery run in the server. */
final class NarayanaTransactions implements Transactions {

    private final TransactionManager manager;

    NarayanaTransactions() {
        for (String store : List.of("default", "stateStore", "communicationStore")) {
            BeanPopulator.getNamedInstance(ObjectStoreEnvironmentBean.class, store)
                    .setObjectStoreType(VolatileStore.class.getName());
        }
        try {
            arjPropertyManager.getCoreEnvironmentBean().setNodeIdentifier("test");
        } catch (CoreEnvironmentBeanException e) {
            throw new IllegalStateException(e);
        }
        this.manager = com.arjuna.ats.jta.TransactionManager.transactionManager();
    }

    TransactionManager manager() {
        return manager;
    }

    @Override
    public <T> T commit(Supplier<T> step) {
        try {
            Transaction outer = manager.suspend();
            try {
                return commitNew(step);
            } finally {
                resume(outer);
            }
        } catch (SystemException | NotSupportedException | InvalidTransactionException e) {
            throw new IllegalStateException("the transaction manager fails", e);
        }
    }

    private <T> T commitNew(Supplier<T> step) throws SystemException, NotSupportedException {
        manager.begin();
        T result;
        try {
            result = step.get();
        } catch (RuntimeException | Error e) {
            manager.rollback();
            throw e;
        }
        try {
            manager.commit();
        } catch (RollbackException | HeuristicMixedException | HeuristicRollbackException e) {
            throw new IllegalStateException("the step was not committed", e);
        }
        return result;
    }

    private void resume(@Nullable Transaction outer) throws SystemException, InvalidTransactionException {
        if (outer != null) {
            manager.resume(outer);
        }
    }
}
