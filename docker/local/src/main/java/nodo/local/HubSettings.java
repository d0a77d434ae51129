package nodo.local;

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

    /** Copies the variables. */
    public HubSettings {
        environment = Map.copyOf(environment);
    }

    /** The hub that people start: fixed ports, data kept in the checkout, all of it changed by the environment. */
    public static HubSettings standing(Checkout checkout, Map<String, String> environment) {
        return new HubSettings(HubDirectory.of(checkout), Ports.of(environment), environment);
    }

    /** The same with one more variable. */
    public HubSettings with(String variable, String value) {
        Map<String, String> more = new HashMap<>(environment);
        more.put(variable, value);
        return new HubSettings(directory, ports, more);
    }
}
