package nodo.store;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import nodo.exchange.Transactions;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.engine.transaction.jta.platform.internal.JBossStandAloneJtaPlatform;

/**
 * What a test of the store works with: the parts that the server gives to services and repositories, made of the same
 * persistence unit and schema.
 *
 * <p>Everything reached in one transaction shares one connection per database, as it does in the server.
 */
public final class Store {

    private static final String STATE = "nodo";

    private final Map<String, EnlistedDataSource> databases = new ConcurrentHashMap<>();
    private final NarayanaTransactions transactions = new NarayanaTransactions();
    private final Statements statements = new Statements();
    private final EntityManagerFactory factory;
    private final EntityManager entityManager;

    private Store() {
        this.factory = Persistence.createEntityManagerFactory(
                "nodo",
                Map.of(
                        AvailableSettings.JAKARTA_JTA_DATASOURCE,
                        dataSource(),
                        AvailableSettings.JTA_PLATFORM,
                        JBossStandAloneJtaPlatform.class.getName(),
                        AvailableSettings.STATEMENT_INSPECTOR,
                        statements,
                        AvailableSettings.JSON_FORMAT_MAPPER,
                        NoJson.class.getName()));
        this.entityManager = CurrentEntityManager.of(factory);
    }

    /** The store of this JVM; PostgreSQL starts at the first call. */
    public static Store shared() {
        return Holder.STORE;
    }

    /**
     * The entity manager that repositories take. In a transaction it is that transaction's; outside of one it refuses to
     * work, as the server's refuses to write.
     */
    public EntityManager entityManager() {
        return entityManager;
    }

    /** The persistence unit itself, for tests of the mapping. */
    public EntityManagerFactory entityManagerFactory() {
        return factory;
    }

    /** The data source of the state, {@code jdbc/nodo} in the server; outside of a transaction it commits by itself. */
    public DataSource dataSource() {
        return database(STATE);
    }

    /**
     * The data source of another database with the same schema, made at the first call. In one transaction with {@link
     * #dataSource()} the two commit in two phases.
     *
     * @param name a lower-case name
     */
    public DataSource database(String name) {
        return databases.computeIfAbsent(
                name, missing -> new EnlistedDataSource(Postgres.database(missing), transactions.manager()));
    }

    /** Commits steps. */
    public Transactions transactions() {
        return transactions;
    }

    /** The SQL statements that Hibernate prepares. */
    public Statements statements() {
        return statements;
    }

    /** Empties every table of every database. */
    void empty() {
        databases.values().forEach(Postgres::empty);
        factory.getCache().evictAll();
    }

    private static final class Holder {
        private static final Store STORE = start();

        private static Store start() {
            Quiet.please();
            return new Store();
        }
    }
}
