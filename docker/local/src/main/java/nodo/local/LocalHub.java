package nodo.local;

import jakarta.json.JsonArray;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import nodo.local.client.HubMonitoring;
import nodo.local.client.Reply;
import nodo.local.client.Simulator;
import nodo.local.client.SoapPort;
import org.jspecify.annotations.Nullable;

/**
 * A running hub: the database, one server with the application, and the simulators.
 *
 * <p>Made by {@link #start}, which returns when all are ready; ended by {@link #close}, or by the end of the virtual
 * machine at the latest. The server alone can be {@linkplain #kill9Server() killed} and {@linkplain #startServer()
 * started again}; the database and the simulators go on meanwhile.
 */
public final class LocalHub implements AutoCloseable {

    private static final String NODE = "node-1";

    private final HubSettings settings;
    private final Secrets secrets;
    private final Checkout checkout;
    private final Progress progress;
    private final FileLock lock;
    private final Children children;
    private final Object databaseLock = new Object();

    private @Nullable Postgres database;
    private @Nullable PayaraDomain server;
    private @Nullable Micro counterparts;
    private boolean closing;

    private LocalHub(Checkout checkout, HubSettings settings, Progress progress) {
        this.checkout = checkout;
        this.settings = settings;
        this.progress = progress;
        this.lock = settings.directory().lock();
        this.secrets = new Secrets(settings.directory().secrets(), settings.environment());
        this.children = new Children(settings.directory());
    }

    /**
     * Starts a hub and waits until it is ready.
     *
     * @throws IllegalStateException if something is missing, a port is taken, or a part does not start; the message is
     *     for people, and nothing is left running
     */
    public static LocalHub start(Checkout checkout, HubSettings settings, Progress progress) {
        return started(new LocalHub(checkout, settings, progress));
    }

    /**
     * The same on empty data: what an earlier hub left in the directory is removed first.
     *
     * @throws IllegalStateException as {@link #start}
     */
    public static LocalHub startEmpty(Checkout checkout, HubSettings settings, Progress progress) {
        LocalHub hub = new LocalHub(checkout, settings, progress);
        Leftovers.end(settings.directory(), progress);
        settings.directory().forget();
        return started(hub);
    }

    private static LocalHub started(LocalHub hub) {
        boolean started = false;
        Runtime.getRuntime().addShutdownHook(new Thread(hub::close, "hub-end"));
        try {
            hub.start();
            started = true;
            return hub;
        } finally {
            if (!started) {
                hub.close();
            }
        }
    }

    private void start() {
        Leftovers.end(settings.directory(), progress);
        settings.ports().requireFree();
        Micro simulators = Micro.start(checkout, children, settings.ports().simulator(), simulatorEnvironment());
        counterparts = simulators;
        progress.step("database", this::startDatabase);
        progress.step("schema", () -> Schema.migrate(database()));
        Ports ports = settings.ports();
        PayaraDomain domain = new PayaraDomain(checkout, children, node(NODE, ports.http(), ports.admin()));
        if (!domain.isProvisioned()) {
            progress.step("server domain, the first time", domain::provision);
        }
        server = domain;
        progress.step("hub", domain::start);
        progress.step("simulators", simulators::awaitReady);
        if (isWithoutRegistry()) {
            progress.step("registry " + registry().file().getFileName(), this::loadRegistry);
        }
    }

    private boolean isWithoutRegistry() {
        JsonArray creditors = monitoring().registry().getJsonArray("creditorInstitutions");
        return creditors == null || creditors.isEmpty();
    }

    private void loadRegistry() {
        Reply reply = monitoring().putRegistry(registry().content());
        if (!reply.succeeded()) {
            throw new IllegalStateException("the hub refused " + registry().file() + ": " + reply.text());
        }
        simulator().follow(registry().content());
    }

    /** What the hub and its counterparts begin with. */
    private DemoRegistry registry() {
        return new DemoRegistry(settings.registry(checkout), simulatorUrl());
    }

    private void startDatabase() {
        synchronized (databaseLock) {
            if (closing) {
                throw new IllegalStateException("the hub is being stopped");
            }
            database = Postgres.start(
                    checkout.databasePrograms(),
                    settings.directory(),
                    settings.ports().database(),
                    secrets);
        }
    }

    private PayaraDomain.Node node(String name, int http, int admin) {
        Map<String, String> environment = new LinkedHashMap<>(settings.environment());
        environment.put("NODO_DATABASE_URL", postgres().jdbcUrl());
        environment.put("NODO_DATABASE_USER", Postgres.NAME);
        environment.put("NODO_DATABASE_PASSWORD", secrets.databasePassword());
        environment.put("NODO_ADMIN_PASSWORD", secrets.adminPassword());
        environment.put("NODO_MONITORING_KEY", secrets.monitoringKey());
        environment.put("NODO_CONSOLE_PASSWORD", secrets.consolePassword());
        return new PayaraDomain.Node(name, http, admin, environment);
    }

    /**
     * Makes another server on the same database, which differs from the first one in its name, its ports, and that it
     * takes the journal for one in a database of its own: each of its steps is an XA transaction of two branches. It is
     * not started, and ends with the hub at the latest.
     *
     * @param name unlike that of every other server of this hub; begins with {@code node-}
     */
    public HubNode nodeWithJournalApart(String name) {
        Ports free = Ports.free();
        PayaraDomain.Node node = node(name, free.http(), free.admin());
        Map<String, String> environment = new LinkedHashMap<>(node.environment());
        // The same tables, so that whoever looks for the journal finds all of it; but the server asks for them
        // elsewhere.
        environment.put("NODO_JOURNAL_DATABASE_URL", postgres().jdbcUrl());
        PayaraDomain domain = new PayaraDomain(
                checkout, children, new PayaraDomain.Node(name, free.http(), free.admin(), environment));
        return new HubNode(domain, monitoringKey());
    }

    private Map<String, String> simulatorEnvironment() {
        Map<String, String> environment = new LinkedHashMap<>(settings.environment());
        environment.put(
                "NODO_SIMULATOR_HUB_URL", "http://127.0.0.1:" + settings.ports().http());
        environment.put("NODO_SIMULATOR_HUB_KEY", secrets.monitoringKey());
        return environment;
    }

    /** Where the hub's services are. */
    public URI baseUrl() {
        return domain().baseUrl();
    }

    /** Where Payara's administration is; user admin. */
    public URI adminUrl() {
        return URI.create("http://127.0.0.1:" + settings.ports().admin());
    }

    /** The password of Payara's user admin. */
    public String adminPassword() {
        return secrets.adminPassword();
    }

    /** Where the EC and the PSP are. */
    public URI simulatorUrl() {
        return URI.create("http://127.0.0.1:" + settings.ports().simulator());
    }

    /** Where the console is; user admin. */
    public URI consoleUrl() {
        return baseUrl().resolve("/console/");
    }

    /** The password of the console's user admin. */
    public String consolePassword() {
        return secrets.consolePassword();
    }

    /** The value of the header Ocp-Apim-Subscription-Key that /monitoring asks for. */
    public String monitoringKey() {
        return secrets.monitoringKey();
    }

    /** The hub, as its operator sees it. */
    public HubMonitoring monitoring() {
        return new HubMonitoring(baseUrl(), monitoringKey());
    }

    /** The simulated counterparts. */
    public Simulator simulator() {
        return new Simulator(simulatorUrl());
    }

    /** The hub's port for PSPs. */
    public SoapPort pspPort() {
        return SoapPort.ofPsps(baseUrl());
    }

    /** The hub's port that serves an operation. */
    public SoapPort portOf(String operation) {
        return switch (operation) {
            case "activateIOPayment" -> SoapPort.ofTouchpoints(baseUrl());
            case "nodoChiediElencoFlussiRendicontazione", "nodoChiediFlussoRendicontazione" ->
                SoapPort.ofCreditors(baseUrl());
            case "nodoVerificaRPT",
                    "nodoAttivaRPT",
                    "nodoInviaRT",
                    "nodoChiediElencoQuadraturePSP",
                    "nodoChiediQuadraturaPSP",
                    "nodoInviaEsitoStorno",
                    "nodoInviaRichiestaRevoca" -> SoapPort.ofClassicPsps(baseUrl());
            case "nodoInviaRPT",
                    "nodoInviaCarrelloRPT",
                    "nodoChiediStatoRPT",
                    "nodoChiediListaPendentiRPT",
                    "nodoChiediCopiaRT",
                    "nodoChiediInformativaPSP",
                    "nodoPAChiediInformativaPA",
                    "nodoChiediElencoQuadraturePA",
                    "nodoChiediQuadraturaPA",
                    "nodoInviaRichiestaStorno",
                    "nodoInviaRispostaRevoca",
                    "nodoChiediSceltaWISP" -> SoapPort.ofClassicCreditors(baseUrl());
            case "nodoChiediNumeroAvviso", "nodoChiediCatalogoServizi" -> SoapPort.ofNoticeSeekers(baseUrl());
            default -> pspPort();
        };
    }

    /** The port of the classic model that serves an operation, where another one serves it too. */
    public SoapPort classicPortOf(String operation) {
        return switch (operation) {
            case "nodoChiediElencoFlussiRendicontazione", "nodoChiediFlussoRendicontazione" ->
                SoapPort.ofClassicCreditors(baseUrl());
            case "nodoInviaFlussoRendicontazione", "nodoChiediInformativaPA", "nodoChiediTemplateInformativaPSP" ->
                SoapPort.ofClassicPsps(baseUrl());
            default -> portOf(operation);
        };
    }

    /** The hub's database, for looking into it. */
    public DataSource database() {
        return postgres().dataSource();
    }

    /** The address of the hub's database, for tools. */
    public String jdbcUrl() {
        return postgres().jdbcUrl();
    }

    /** The password of the database user nodo. */
    public String databasePassword() {
        return secrets.databasePassword();
    }

    /** The log of the server. */
    public Path serverLog() {
        return domain().serverLog();
    }

    /** Where this hub keeps everything. */
    public HubDirectory directory() {
        return settings.directory();
    }

    /** The server's process. */
    public ProcessHandle serverProcess() {
        return domain().process();
    }

    /** The simulators' process. */
    public ProcessHandle simulatorProcess() {
        return micro().process();
    }

    /** The database's first process; those of the connections are its children. */
    public ProcessHandle databaseProcess() {
        return postgres().process();
    }

    /** Kills the server at once: what it was doing stays as it is. */
    public void kill9Server() {
        domain().kill9();
    }

    /** Ends the server in order. */
    public void stopServer() {
        domain().stop();
    }

    /** Starts the server again, on the same data, and waits until it is ready. */
    public void startServer() {
        domain().start();
    }

    /** Whether its end was ordered, so that nobody need wonder at it. */
    boolean isClosing() {
        synchronized (databaseLock) {
            return closing;
        }
    }

    /** How many branches of transactions wait in the database for somebody to say how they end. */
    public int branchesInDoubt() {
        try (Connection connection = database().getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select count(*) from pg_prepared_xacts")) {
            result.next();
            return result.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot ask the database", e);
        }
    }

    /** Ends everything in order: the servers, then the database. Harmless when repeated. */
    @Override
    public void close() {
        synchronized (databaseLock) {
            closing = true;
        }
        children.close();
        synchronized (databaseLock) {
            Postgres running = database;
            if (running != null) {
                running.close();
                database = null;
            }
        }
        release();
    }

    private void release() {
        try {
            if (lock.isValid()) {
                lock.channel().close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Postgres postgres() {
        return running(database, "database");
    }

    private PayaraDomain domain() {
        return running(server, "server");
    }

    private Micro micro() {
        return running(counterparts, "simulator");
    }

    private static <T> T running(@Nullable T part, String name) {
        if (part == null) {
            throw new IllegalStateException("no " + name + ": the hub is not started");
        }
        return part;
    }
}
