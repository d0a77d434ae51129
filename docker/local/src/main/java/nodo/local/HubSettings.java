package nodo.local;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * How one local hub differs from another.
 *
 * @param directory where it keeps everything
 * @param ports where it listens
 * @param environment variables given to every process of the hub: heaps, threads, configuration keys, secrets
 */
public record HubSettings(HubDirectory directory, Ports ports, Map<String, String> environment) {

    /** The variable that names another registry file than the demo registry. */
    static final String REGISTRY = "NODO_REGISTRY_FILE";

    /** Copies the variables. */
    public HubSettings {
        environment = Map.copyOf(environment);
    }

    /** The hub that people start: fixed ports, data kept in the checkout, all of it changed by the environment. */
    public static HubSettings standing(Checkout checkout, Map<String, String> environment) {
        return new HubSettings(HubDirectory.of(checkout), Ports.of(environment), environment);
    }

    /** The registry that a hub without one is given. */
    Path registry(Checkout checkout) {
        String named = environment.getOrDefault(REGISTRY, "");
        return named.isBlank() ? checkout.demoRegistry() : Path.of(named);
    }

    /** The same with one more variable. */
    public HubSettings with(String variable, String value) {
        Map<String, String> more = new HashMap<>(environment);
        more.put(variable, value);
        return new HubSettings(directory, ports, more);
    }
}
