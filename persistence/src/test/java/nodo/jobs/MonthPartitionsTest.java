package nodo.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import nodo.journal.EventLink;
import nodo.journal.EventParties;
import nodo.journal.EventType;
import nodo.journal.Journal;
import nodo.journal.JournalEvent;
import nodo.store.Store;
import nodo.store.StoreTest;
import org.junit.jupiter.api.Test;

@StoreTest
class MonthPartitionsTest {

    private final Store store;

    MonthPartitionsTest(Store store) {
        this.store = store;
    }

    @Test
    void makesTheMonthsOfHistoriesAndOfAJournalApart() throws SQLException {
        DataSource journal = store.database("journal");

        make(journal, 5);

        assertThat(exists(store.dataSource(), "rpt_state_change", 5)).isTrue();
        assertThat(exists(journal, "journal_event", 5)).isTrue();
        assertThat(exists(journal, "journal_chunk", 5)).isTrue();
    }

    @Test
    void changesNothingWhenTheMonthsAreThere() throws SQLException {
        make(store.dataSource(), 4);

        make(store.dataSource(), 4);

        assertThat(exists(store.dataSource(), "journal_event", 4)).isTrue();
    }

    @Test
    void makesAMonthOfTheJournalWhoseEventsCameFirst() throws SQLException {
        Instant inSevenMonths =
                Instant.parse(single(store.dataSource(), "SELECT " + month(7, "YYYY-MM-15\"T12:00:00Z\"")));
        new Journal(store.dataSource())
                .append(List.of(JournalEvent.of(
                        inSevenMonths,
                        EventType.requestReceived("verifyPaymentNotice"),
                        EventLink.of(UUID.randomUUID()),
                        EventParties.inbound("60000000001_01"))));

        make(store.dataSource(), 7);

        assertThat(single(store.dataSource(), "SELECT count(*) FROM journal_event_default"))
                .isEqualTo("0");
        assertThat(single(store.dataSource(), "SELECT count(*) FROM journal_event"))
                .isEqualTo("1");
    }

    /** The job makes months of every table that is partitioned; this one has rows that belong to no other. */
    @Test
    void makesAMonthOfAHistoryWhoseRowsCameFirst() throws SQLException {
        run("CREATE TABLE late_change (id bigint NOT NULL DEFAULT 1, at timestamptz NOT NULL,"
                + " PRIMARY KEY (id, at)) PARTITION BY RANGE (at)");
        run("CREATE TABLE late_change_default PARTITION OF late_change DEFAULT");
        run("INSERT INTO late_change (at) VALUES ((" + month(8, "YYYY-MM-15") + ")::timestamptz)");

        make(store.dataSource(), 8);

        assertThat(single(store.dataSource(), "SELECT count(*) FROM late_change_default"))
                .isEqualTo("0");
        assertThat(single(store.dataSource(), "SELECT count(*) FROM late_change"))
                .isEqualTo("1");
        run("DROP TABLE late_change");
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = store.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void make(DataSource journal, int months) {
        MonthPartitions partitions = new MonthPartitions(store.entityManager(), journal);
        store.transactions().commit(() -> {
            partitions.make(months);
            return months;
        });
    }

    private static boolean exists(DataSource database, String parent, int months) throws SQLException {
        return single(database, "SELECT to_regclass('" + parent + "_' || " + month(months, "YYYYMM") + ") IS NOT NULL")
                .equals("t");
    }

    private static String month(int ahead, String format) {
        return "to_char(date_trunc('month', current_date) + interval '" + ahead + " months', '" + format + "')";
    }

    private static String single(DataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
