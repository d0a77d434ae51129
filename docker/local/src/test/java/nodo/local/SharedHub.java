package nodo.local;

import jakarta.json.Json;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the one hub that all of them share, and its scripted creditor: started for the first test that asks, on
 * empty data, and ended with the last. Its registry is the demo registry and more.
 */
public final class SharedHub implements ParameterResolver {

    /** The variable that holds the secret of a station's gateway. */
    public static final String STATION_KEY = "NODO_TEST_STATION_KEY";

    /** The secret. */
    public static final String STATION_KEY_VALUE = "key-of-the-gateway";

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == LocalHub.class || type == ScriptedCreditor.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == LocalHub.class ? hub(context) : creditor(context);
    }

    /** The hub, for other extensions. */
    public static LocalHub hub(ExtensionContext context) {
        return started(context).hub();
    }

    /** The scripted creditor, for other extensions. */
    public static ScriptedCreditor creditor(ExtensionContext context) {
        return started(context).creditor();
    }

    private static Started started(ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(SharedHub.class))
                .getOrComputeIfAbsent(Started.class, key -> Started.start(), Started.class);
    }

    private record Started(LocalHub hub, ScriptedCreditor creditor) implements AutoCloseable {

        static Started start() {
            Checkout checkout = Checkout.find();
            Path directory = checkout.root().resolve(Path.of("docker", "local", "target", "shared-hub"));
            ScriptedCreditor creditor = ScriptedCreditor.start();
            Path registry = new TestRegistry(checkout.demoRegistry(), creditor.address())
                    .write(directory.resolve("registry.json"));
            Map<String, String> environment = Map.of(
                    HubSettings.REGISTRY,
                    registry.toString(),
                    // Nothing is cancelled before a test says so.
                    "NODO_JOBS_CANCEL_EVERY",
                    "PT24H",
                    // What a killed server was sending is soon sent by another one.
                    "NODO_DELIVERY_LEASE",
                    "PT20S",
                    "NODO_HEAP",
                    "768m",
                    // What a station's gateway asks for; its registry entry names the variable only.
                    STATION_KEY,
                    STATION_KEY_VALUE);
            HubSettings settings = new HubSettings(new HubDirectory(directory), Ports.free(), environment);
            LocalHub hub = LocalHub.startEmpty(checkout, settings, Progress.toTerminal());
            // What was activated is followed by an RPT only where a test says so.
            hub.simulator()
                    .activationDuty(
                            Json.createObjectBuilder().add("sends", false).build());
            return new Started(hub, creditor);
        }

        @Override
        public void close() {
            hub.close();
            creditor.close();
        }
    }
}
