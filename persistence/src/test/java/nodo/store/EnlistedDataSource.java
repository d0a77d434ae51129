package nodo.store;

import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.SystemException;
import jakarta.transaction.Transaction;
import jakarta.transaction.TransactionManager;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.logging.Logger;
import javax.sql.DataSource;
import javax.sql.XAConnection;
import javax.sql.XADataSource;
import org.jspecify.annotations.Nullable;

/**
 * What a pool of the server does: in a transaction everybody gets handles of one enlisted connection, which goes back to
 * the pool when the transaction ends; outside of one a connection commits every statement.
 */
final class EnlistedDataSource implements DataSource {

    private final XADataSource database;
    private final TransactionManager manager;
    private final ConcurrentLinkedDeque<XAConnection> idle = new ConcurrentLinkedDeque<>();
    private final Map<Transaction, Connection> enlisted = new ConcurrentHashMap<>();

    EnlistedDataSource(XADataSource database, TransactionManager manager) {
        this.database = database;
        this.manager = manager;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Transaction transaction = activeTransaction();
        if (transaction == null) {
            XAConnection physical = take();
            return ConnectionHandle.of(physical.getConnection(), connection -> giveBack(physical, connection));
        }
        Connection shared = enlisted.get(transaction);
        if (shared == null) {
            shared = enlist(transaction);
        }
        return ConnectionHandle.of(shared, connection -> {});
    }

    private Connection enlist(Transaction transaction) throws SQLException {
        XAConnection physical = take();
        Connection connection = physical.getConnection();
        try {
            transaction.enlistResource(physical.getXAResource());
            transaction.registerSynchronization(new Synchronization() {
                @Override
                public void beforeCompletion() {}

                @Override
                public void afterCompletion(int status) {
                    enlisted.remove(transaction);
                    giveBack(physical, connection);
                }
            });
        } catch (RollbackException | SystemException e) {
            giveBack(physical, connection);
            throw new SQLException("the transaction takes no more resources", e);
        }
        enlisted.put(transaction, connection);
        return connection;
    }

    private @Nullable Transaction activeTransaction() throws SQLException {
        try {
            Transaction transaction = manager.getTransaction();
            return transaction == null || transaction.getStatus() == Status.STATUS_NO_TRANSACTION ? null : transaction;
        } catch (SystemException e) {
            throw new SQLException("no transaction manager", e);
        }
    }

    private XAConnection take() throws SQLException {
        XAConnection physical = idle.pollFirst();
        return physical == null ? database.getXAConnection() : physical;
    }

    private void giveBack(XAConnection physical, Connection connection) {
        try {
            connection.close();
            idle.addFirst(physical);
        } catch (SQLException e) {
            throw new IllegalStateException("a connection does not close", e);
        }
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
