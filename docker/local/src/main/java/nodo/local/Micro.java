package nodo.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The simulators of an EC and a PSP, on Payara Micro. */
final class Micro {

    private static final String NAME = "simulator";

    private final Child child;
    private final URI baseUrl;

    private Micro(Child child, URI baseUrl) {
        this.child = child;
        this.baseUrl = baseUrl;
    }

    /**
     * Starts Micro without waiting for the application; see {@link #awaitReady}.
     *
     * @param port where it listens, on the loopback address
     * @param environment variables that configure the simulators
     */
    static Micro start(Checkout checkout, Children children, int port, Map<String, String> environment) {
        Path home = children.directory().simulator();
        Path temporary = home.resolve("tmp");
        // Micro unpacks itself here, and a killed one leaves that behind.
        HubDirectory.remove(temporary);
        String mark = "-Dnodo.simulator=" + home;
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                mark,
                "-Djava.io.tmpdir=" + temporary,
                "-Xmx" + environment.getOrDefault("NODO_SIMULATOR_HEAP", "512m"),
                "-XX:+UseSerialGC",
                // They run for minutes: compiling thoroughly would take more from the hub than it gives back.
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Duser.timezone=UTC",
                "-Dfile.encoding=UTF-8",
                "-Djdk.httpclient.keepalive.timeout=4",
                "-jar",
                checkout.micro().toString(),
                "--nohazelcast",
                "--disablephonehome",
                "--port",
                String.valueOf(port),
                "--prebootcommandfile",
                commands(home, temporary).toString(),
                "--deploy",
                checkout.simulator().toString(),
                "--contextroot",
                "/");
        Child child = children.start(new Child.Command(NAME, command, mark, environment));
        return new Micro(child, URI.create("http://127.0.0.1:" + port));
    }

    /** Micro has an option for its port, but none for its address. */
    private static Path commands(Path home, Path temporary) {
        String network = "set configs.config.server-config.network-config.";
        List<String> commands = List.of(
                network + "network-listeners.network-listener.http-listener.address=127.0.0.1",
                network + "transports.transport.tcp.tcp-no-delay=true",
                network + "protocols.protocol.http-listener.http.max-connections=-1");
        try {
            Files.createDirectories(temporary);
            return Files.write(home.resolve("preboot.asadmin"), commands);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until the simulators answer. */
    void awaitReady() {
        new Readiness(child, Optional::empty).awaitSuccess(baseUrl.resolve("/psp/ledger"));
    }

    ProcessHandle process() {
        return child.handle();
    }
}
