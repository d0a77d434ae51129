package nodo.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import nodo.journal.JournalDatabase;

/**
 * Makes the partitions of the months to come, of every table that is partitioned by month. Works inside the caller's
 * transaction.
 *
 * <p>What no month was made for falls into the default partition and is not lost; it moves to its month when that is made.
 */
@ApplicationScoped
public class MonthPartitions {

    private static final String PARENTS = """
            SELECT c.relname FROM pg_partitioned_table p JOIN pg_class c ON c.oid = p.partrelid
            WHERE c.relnamespace = current_schema()::regnamespace AND c.relname NOT LIKE 'journal%'
            ORDER BY c.relname""";
    private static final String MAKE = "SELECT make_month_partition(?, (current_date + ? * interval '1 month')::date)";
    private static final String MAKE_OF_JOURNAL =
            "SELECT make_journal_month((current_date + months * interval '1 month')::date)"
                    + " FROM generate_series(0, ?) AS months";

    /** A worker never waits longer for the tables than this, and the work is repeated daily. */
    private static final String PATIENCE = "SET LOCAL lock_timeout = '5s'";

    private final EntityManager entityManager;
    private final DataSource journal;

    @Inject
    public MonthPartitions(EntityManager entityManager, @JournalDatabase DataSource journal) {
        this.entityManager = entityManager;
        this.journal = journal;
    }

    @SuppressWarnings("NullAway") // proxy
    protected MonthPartitions() {
        this(null, null);
    }

    /**
     * Makes what is missing: of the histories in the database of the state, of the journal in its own, which may be the
     * same.
     *
     * @param months how many months ahead, the current one not counted
     */
    public void make(int months) {
        entityManager.unwrap(org.hibernate.Session.class).doWork(connection -> makeOfHistories(connection, months));
        try (Connection connection = journal.getConnection()) {
            makeOfJournal(connection, months);
        } catch (SQLException e) {
            throw new IllegalStateException("partitions of the journal cannot be made: " + e.getMessage(), e);
        }
    }

    private static void makeOfJournal(Connection connection, int months) throws SQLException {
        try (Statement statement = connection.createStatement();
                PreparedStatement make = connection.prepareStatement(MAKE_OF_JOURNAL)) {
            statement.execute(PATIENCE);
            make.setInt(1, months);
            make.execute();
        }
    }

    private static void makeOfHistories(Connection connection, int months) throws SQLException {
        try (Statement statement = connection.createStatement();
                PreparedStatement make = connection.prepareStatement(MAKE)) {
            statement.execute(PATIENCE);
            try (ResultSet parents = statement.executeQuery(PARENTS)) {
                while (parents.next()) {
                    make(make, parents.getString(1), months);
                }
            }
        }
    }

    private static void make(PreparedStatement make, String parent, int months) throws SQLException {
        for (int month = 0; month <= months; month++) {
            make.setString(1, parent);
            make.setInt(2, month);
            make.execute();
        }
    }
}
