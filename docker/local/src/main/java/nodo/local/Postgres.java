package nodo.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The hub's PostgreSQL as a child process, with settings that keep what was committed.
 *
 * <p>The library's own settings are those of a throw-away test database: no fsync, commits not waited for, everybody
 * trusted. Here a commit is on the disk, prepared transactions are allowed, and both users have passwords.
 */
final class Postgres implements AutoCloseable {

    /** The database, and the user that owns it: the hub itself. */
    static final String NAME = "nodo";

    private static final String SUPERUSER = "postgres";

    /** Held, because a logger that nobody holds forgets its level. */
    private static final Logger LIBRARY = Logger.getLogger("io.zonky.test");

    private static final Duration START_PATIENCE = Duration.ofSeconds(60);

    private final EmbeddedPostgres server;
    private final Path data;
    private final PidFile pidFile;
    private final int port;
    private final Secrets secrets;

    private Postgres(EmbeddedPostgres server, HubDirectory directory, int port, Secrets secrets) {
        this.server = server;
        this.data = directory.database();
        this.pidFile = directory.pidFile("database");
        this.port = port;
        this.secrets = secrets;
    }

    /** Starts the database of a hub; the first time, makes it. */
    static Postgres start(Path programs, HubDirectory directory, int port, Secrets secrets) {
        LIBRARY.setLevel(Level.WARNING);
        Path data = directory.database();
        boolean made = Files.exists(readyMark(data));
        if (!made) {
            // Whatever an interrupted first start left is of no use.
            HubDirectory.remove(data);
        }
        try {
            EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setOverrideWorkingDirectory(programs.toFile())
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(START_PATIENCE)
                    .setPort(port)
                    .setOutputRedirector(ProcessBuilder.Redirect.appendTo(
                            directory.log("database").toFile()))
                    .setErrorRedirector(ProcessBuilder.Redirect.appendTo(
                            directory.log("database").toFile()));
            settings().forEach(builder::setServerConfig);
            // The library asks the database whether it is there.
            if (made) {
                builder.setConnectConfig("password", secrets.postgresPassword());
            }
            Postgres postgres = new Postgres(builder.start(), directory, port, secrets);
            postgres.settle(made);
            return postgres;
        } catch (IOException e) {
            throw new IllegalStateException("the database did not start, see " + directory.log("database"), e);
        }
    }

    static Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("listen_addresses", "127.0.0.1");
        settings.put("unix_socket_directories", "");
        settings.put("fsync", "on");
        settings.put("synchronous_commit", "on");
        settings.put("full_page_writes", "on");
        settings.put("max_connections", "300");
        settings.put("max_prepared_transactions", "300");
        settings.put("shared_buffers", "256MB");
        // Fewer, smoother checkpoints: each one doubles the log written for the pages touched after it.
        settings.put("max_wal_size", "4GB");
        settings.put("checkpoint_timeout", "15min");
        settings.put("wal_compression", "on");
        // Short statements only: compiling them costs more than running them.
        settings.put("jit", "off");
        settings.put("log_lock_waits", "on");
        settings.put("log_min_duration_statement", "1000");
        settings.put("timezone", "UTC");
        return settings;
    }

    private void settle(boolean made) throws IOException {
        try {
            if (!made) {
                prepare();
                Files.createFile(readyMark(data));
            }
            requireDurable();
            pidFile.write(process(), data.toString());
        } catch (SQLException e) {
            close();
            throw new IllegalStateException("cannot prepare the database", e);
        }
    }

    /** Gives both users a password while the new, empty database still trusts this machine, then ends the trust. */
    private void prepare() throws SQLException, IOException {
        try (Connection connection = superuser("").getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create role " + NAME + " login password '" + quoted(secrets.databasePassword()) + "'");
            statement.execute("create database " + NAME + " owner " + NAME);
            statement.execute("alter role " + SUPERUSER + " password '" + quoted(secrets.postgresPassword()) + "'");
            Files.writeString(data.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
            statement.execute("select pg_reload_conf()");
        }
    }

    private static String quoted(String text) {
        return text.replace("'", "''");
    }

    /** A hub that loses commits is worse than none: the settings are asked for, not trusted. */
    private void requireDurable() throws SQLException {
        try (Connection connection = dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            for (String setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
                try (ResultSet result = statement.executeQuery("show " + setting)) {
                    if (!result.next() || !"on".equals(result.getString(1))) {
                        throw new IllegalStateException(setting + " is off");
                    }
                }
            }
        }
    }

    private DataSource superuser(String password) {
        return dataSource(SUPERUSER, SUPERUSER, password);
    }

    /** The hub's database, as the hub. */
    DataSource dataSource() {
        return dataSource(NAME, NAME, secrets.databasePassword());
    }

    private DataSource dataSource(String database, String user, String password) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName(database);
        source.setUser(user);
        if (!password.isEmpty()) {
            source.setPassword(password);
        }
        return source;
    }

    /** The hub's database without user and password. */
    String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + NAME;
    }

    /** The database's first process, the parent of all others. */
    ProcessHandle process() {
        try {
            String pid = Files.readAllLines(data.resolve("postmaster.pid")).get(0);
            return ProcessHandle.of(Long.parseLong(pid.strip()))
                    .orElseThrow(() -> new IllegalStateException("the database does not run"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        pidFile.delete();
    }

    private static Path readyMark(Path data) {
        return data.resolve("nodo-ready");
    }
}
