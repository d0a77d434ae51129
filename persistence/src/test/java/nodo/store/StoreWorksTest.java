package nodo.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import nodo.fault.FaultCode;
import nodo.fault.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@StoreTest
class StoreWorksTest {

    private final Store store;

    StoreWorksTest(Store store) {
        this.store = store;
    }

    @BeforeEach
    void makeATable() throws SQLException {
        for (DataSource database : new DataSource[] {store.dataSource(), store.database("second")}) {
            execute(database, "CREATE TABLE IF NOT EXISTS store_sample (id integer CONSTRAINT store_sample_id UNIQUE)");
            execute(database, "TRUNCATE store_sample");
        }
    }

    @Test
    void commitsEntityManagerAndPlainConnectionsTogether() throws SQLException {
        int rowsInside = store.transactions().commit(() -> {
            insertByEntityManager(1);
            insertByConnection(store.dataSource(), 2);
            return count(store.dataSource());
        });

        assertThat(rowsInside).isEqualTo(2);
        assertThat(count(store.dataSource())).isEqualTo(2);
    }

    @Test
    void rollsBothBackWhenTheStepRefuses() {
        assertThatThrownBy(() -> store.transactions().commit(() -> {
                    insertByEntityManager(1);
                    insertByConnection(store.dataSource(), 2);
                    throw new Refusal(FaultCode.PPT_SEMANTICA);
                }))
                .isInstanceOf(Refusal.class);

        assertThat(count(store.dataSource())).isZero();
    }

    @Test
    void commitsTwoDatabasesTogether() {
        store.transactions().commit(() -> {
            insertByConnection(store.dataSource(), 1);
            insertByConnection(store.database("second"), 1);
            return 0;
        });

        assertThat(count(store.dataSource())).isEqualTo(1);
        assertThat(count(store.database("second"))).isEqualTo(1);
    }

    @Test
    void rollsTwoDatabasesBackTogether() {
        assertThatIllegalStateException()
                .isThrownBy(() -> store.transactions().commit(() -> {
                    insertByConnection(store.dataSource(), 1);
                    insertByConnection(store.database("second"), 1);
                    throw new IllegalStateException("a defect");
                }));

        assertThat(count(store.dataSource())).isZero();
        assertThat(count(store.database("second"))).isZero();
    }

    @Test
    void commitsAnInnerStepOnItsOwn() {
        assertThatIllegalStateException()
                .isThrownBy(() -> store.transactions().commit(() -> {
                    insertByConnection(store.dataSource(), 1);
                    store.transactions().commit(() -> {
                        insertByConnection(store.dataSource(), 2);
                        return 0;
                    });
                    throw new IllegalStateException("a defect of the outer step");
                }));

        assertThat(count(store.dataSource())).isEqualTo(1);
    }

    @Test
    void countsTheStatementsOfHibernate() {
        assertThat(store.statements()
                        .during(() -> store.transactions().commit(() -> {
                            insertByEntityManager(1);
                            return 0;
                        })))
                .hasSize(1);
    }

    @Test
    void refusesTheEntityManagerOutsideOfATransaction() {
        assertThatThrownBy(() -> insertByEntityManager(1)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void emptiesTheTables() {
        insertByConnection(store.dataSource(), 1);

        store.empty();

        assertThat(count(store.dataSource())).isZero();
    }

    private void insertByEntityManager(int id) {
        store.entityManager()
                .createNativeQuery("INSERT INTO store_sample VALUES (:id)")
                .setParameter("id", id)
                .executeUpdate();
    }

    private static void insertByConnection(DataSource database, int id) {
        try {
            execute(database, "INSERT INTO store_sample VALUES (" + id + ")");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int count(DataSource database) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FROM store_sample")) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void execute(DataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
