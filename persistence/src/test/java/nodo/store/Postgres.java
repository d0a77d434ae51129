package nodo.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.xa.PGXADataSource;

/** The PostgreSQL server of this JVM. It ends with the JVM, and its data with it. */
final class Postgres {

    private static final String OWNER = "postgres";
    private static final EmbeddedPostgres SERVER = start();

    // Tables with rows only, because emptying a table costs a file even when there is nothing in it.
    private static final String EMPTY = """
            DO $$
            DECLARE
              name text;
              filled text[] := '{}';
              found boolean;
            BEGIN
              FOR name IN
                SELECT c.oid::regclass::text FROM pg_class c
                WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
                  AND NOT c.relispartition AND c.relname <> 'flyway_schema_history'
              LOOP
                EXECUTE 'SELECT EXISTS (SELECT 1 FROM ' || name || ')' INTO found;
                IF found THEN
                  filled := filled || name;
                END IF;
              END LOOP;
              IF cardinality(filled) > 0 THEN
                EXECUTE 'TRUNCATE TABLE ' || array_to_string(filled, ', ') || ' CASCADE';
              END IF;
            END
            $$""";

    private Postgres() {}

    /** Makes a database, applies every migration and gives its XA data source. */
    static PGXADataSource database(String name) {
        execute(SERVER.getPostgresDatabase(), "CREATE DATABASE \"" + name + "\"");
        PGXADataSource database = new PGXADataSource();
        database.setUrl(SERVER.getJdbcUrl(OWNER, name));
        Flyway.configure()
                .dataSource(SERVER.getDatabase(OWNER, name))
                .locations("classpath:db/migration")
                .load()
                .migrate();
        return database;
    }

    static void empty(DataSource database) {
        execute(database, EMPTY);
    }

    private static void execute(DataSource database, String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("the test database does not work", e);
        }
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder()
                    .setServerConfig("max_prepared_transactions", "100")
                    .setConnectConfig("connectTimeout", "20")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL does not start", e);
        }
    }
}
