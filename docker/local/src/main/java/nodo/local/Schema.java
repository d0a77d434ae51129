package nodo.local;

import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the database's schema to the version of this build, before the application that needs it is deployed. */
final class Schema {

    /** Held, because a logger that nobody holds forgets its level. */
    private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

    private Schema() {}

    /** Applies the scripts that were not applied yet, and tells how many they were. */
    static int migrate(DataSource database) {
        FLYWAY.setLevel(Level.WARNING);
        return Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .load()
                .migrate()
                .migrationsExecuted;
    }
}
