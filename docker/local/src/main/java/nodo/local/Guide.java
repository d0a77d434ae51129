package nodo.local;

import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import nodo.local.client.HubMonitoring;
import nodo.local.client.Simulator;

/** {@code ./nodo guide}: pays once at the hub that {@code ./nodo up} runs, in the classic model, and tells what was said. */
public final class Guide {

    private static final Map<String, Consumer<GuidedRpt>> WAYS =
            Map.of("cart", GuidedRpt::cart, "activation", GuidedRpt::activation, "pull", GuidedRpt::pull);

    private Guide() {}

    public static void main(String[] words) {
        Progress progress = Progress.toTerminal();
        Optional<Consumer<GuidedRpt>> way =
                Optional.ofNullable(words.length == 1 ? words[0] : null).map(WAYS::get);
        if (way.isEmpty()) {
            progress.say("nodo: guide needs one of cart, activation and pull");
            System.exit(2);
            return;
        }
        try {
            way.get().accept(running(progress));
            System.exit(0);
        } catch (IllegalStateException | IllegalArgumentException e) {
            progress.say("nodo: " + e.getMessage());
            System.exit(1);
        }
    }

    /** What the standing hub is reached by. */
    private static GuidedRpt running(Progress progress) {
        Map<String, String> environment = System.getenv();
        Ports ports = Ports.of(environment);
        Secrets secrets = new Secrets(HubDirectory.of(Checkout.find()).secrets(), environment);
        return new GuidedRpt(
                new HubMonitoring(address(ports.http()), secrets.monitoringKey()),
                new Simulator(address(ports.simulator())),
                progress,
                Clock.systemUTC());
    }

    private static URI address(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }
}
