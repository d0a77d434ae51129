package nodo.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One node of the hub: a Payara Server domain with the application, made and started by the scripts of docker/provision.
 *
 * <p>The domain is made once and reused; it is made again when a script, the JDK or the distribution changed. What the
 * node must not lose, its transaction log, lies beside it.
 */
final class PayaraDomain {

    private static final Duration PROVISION_PATIENCE = Duration.ofMinutes(5);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(30);

    private final Checkout checkout;
    private final Children children;
    private final HubDirectory directory;
    private final Node node;
    private @Nullable Child server;

    PayaraDomain(Checkout checkout, Children children, Node node) {
        this.checkout = checkout;
        this.children = children;
        this.directory = children.directory();
        this.node = node;
    }

    /**
     * What distinguishes a node.
     *
     * @param name unlike that of every other node on the same database
     * @param http port of its services
     * @param admin port of its administration
     * @param environment further variables of its process: the database, secrets, the heap
     */
    record Node(String name, int http, int admin, Map<String, String> environment) {

        Node {
            environment = Map.copyOf(environment);
        }
    }

    String name() {
        return node.name();
    }

    URI baseUrl() {
        return URI.create("http://127.0.0.1:" + node.http());
    }

    /** Whether the domain fits this build; if not, {@link #provision} makes it. */
    boolean isProvisioned() {
        return fingerprint().isOf(domain());
    }

    /** Makes the domain, in place of any earlier one. */
    void provision() {
        HubDirectory.remove(domain());
        String name = "provision-" + node.name();
        Path driver = checkout.driver();
        Child script = run(name, "provision", checkout.server().toString(), domain().toString(), driver.toString());
        boolean ended = script.endsWithin(PROVISION_PATIENCE);
        int status = ended ? script.exitValue() : -1;
        script.kill9();
        if (status != 0) {
            throw new IllegalStateException("no domain:\n" + new ServerLog(directory.log(name)).tail());
        }
        fingerprint().write(domain());
    }

    /** Starts the server and waits until the application is ready. */
    void start() {
        ServerLog log = new ServerLog(serverLog());
        long before = log.end();
        Child child = run(
                node.name(),
                "start",
                domain().toString(),
                checkout.application().toString());
        server = child;
        new Readiness(child, () -> log.refusalAfter(before)).awaitApplication(baseUrl());
    }

    /** Asks the server to finish and end; does nothing if it does not run. */
    void stop() {
        Child running = server;
        if (running != null) {
            running.stop(STOP_PATIENCE);
            server = null;
        }
    }

    /** Ends the server as a power failure would, from its point of view. */
    void kill9() {
        running().kill9();
        server = null;
    }

    ProcessHandle process() {
        return running().handle();
    }

    /** Where the server of this node writes its log. */
    Path serverLog() {
        return logs().resolve("server.log");
    }

    private Path logs() {
        return directory.logs().resolve(node.name());
    }

    private Child running() {
        Child running = server;
        if (running == null) {
            throw new IllegalStateException(node.name() + " does not run");
        }
        return running;
    }

    private Child run(String name, String script, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add("/bin/sh");
        command.add(checkout.provisioning().resolve(script).toString());
        command.addAll(List.of(arguments));
        return children.start(new Child.Command(name, command, domain().toString(), environment()));
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new LinkedHashMap<>(node.environment());
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("NODO_NODE", node.name());
        environment.put("NODO_HTTP_ADDRESS", "127.0.0.1");
        environment.put(Ports.HTTP, String.valueOf(node.http()));
        environment.put("NODO_ADMIN_ADDRESS", "127.0.0.1");
        environment.put(Ports.ADMIN, String.valueOf(node.admin()));
        environment.put(
                "NODO_TRANSACTION_LOG", directory.transactions(node.name()).toString());
        environment.put("NODO_LOG", logs().toString());
        return environment;
    }

    private Path domain() {
        return directory.domain(node.name());
    }

    /** Of all that {@link #provision} depends on. */
    private Fingerprint fingerprint() {
        Path distribution = checkout.server().resolve("README.txt");
        try {
            return Fingerprint.of(
                    checkout.provisioning(),
                    List.of(
                            distribution.toString(),
                            Files.getLastModifiedTime(distribution).toString(),
                            System.getProperty("java.home"),
                            System.getProperty("java.version"),
                            domain().toString(),
                            String.valueOf(node.environment().containsKey("NODO_JOURNAL_DATABASE_URL"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
