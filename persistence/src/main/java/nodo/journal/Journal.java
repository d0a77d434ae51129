package nodo.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
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

    /**
     * Makes the partitions of a month and of the following ones, unless they exist. To be called every day; an event whose
     * month is missing is not lost, but waits in the default partition until its month is made.
     *
     * @param from a day of the first month
     * @param months how many months, 1 to 24
     */
    public void makeMonths(LocalDate from, int months) {
        if (months < 1 || months > 24) {
            throw new IllegalArgumentException("1 to 24 months can be made: " + months);
        }
        String sql = "SELECT make_journal_month((?::date + months * interval '1 month')::date)"
                + " FROM generate_series(0, ?) AS months";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, from.withDayOfMonth(1));
            statement.setInt(2, months - 1);
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("the journal's months cannot be made", e);
        }
    }
}
