package nodo.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/**
 * Writes the journal.
 *
 * <p>Events become durable with the transaction of the caller, and vanish with it; without one they would be written each
 * by itself, so steps write inside {@code Transactions.commit}. Passwords in payloads are overwritten before anything is
 * stored.
 */
@ApplicationScoped
public class Journal {

    private final DataSource dataSource;

    @Inject
    public Journal(@JournalDatabase DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @SuppressWarnings("NullAway") // proxy
    protected Journal() {
        this(null);
    }

    /**
     * Writes the events of a step, in one round trip unless a payload is above 1 MiB.
     *
     * @param events in the order in which they happened; may be empty
     * @throws IllegalStateException if the database does not take them: the step must not commit then
     */
    public void append(List<JournalEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        try (Connection connection = dataSource.getConnection()) {
            EventWriter.write(connection, events);
        } catch (SQLException e) {
            throw new IllegalStateException("the journal cannot be written", e);
        }
    }
}
