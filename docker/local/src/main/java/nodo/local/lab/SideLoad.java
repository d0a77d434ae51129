package nodo.local.lab;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiFunction;
import nodo.local.client.Simulator;

/** What may be driven beside the payments that are measured; sequences of notices that the others do not reach. */
enum SideLoad {
    /** Touchpoint payments of one notice. */
    BASKETS("--baskets", "touchpoint payments", 8_000_000_000L, Simulator::beginTouchpointLoad),

    /** Payments of the classic model that begin at the PSP: verify, activate, RPT, RT. */
    ACTIVATIONS("--activations", "payments of model 3", 9_000_000_000L, Simulator::beginActivationLoad),

    /** Carts of two RPTs, whose RTs follow. */
    CARTS("--carts", "carts of model 1", -1, Simulator::beginCartLoad);

    private final String option;
    private final String title;
    private final long firstSequence;
    private final BiFunction<Simulator, JsonObject, String> order;

    SideLoad(String option, String title, long firstSequence, BiFunction<Simulator, JsonObject, String> order) {
        this.option = option;
        this.title = title;
        this.firstSequence = firstSequence;
        this.order = order;
    }

    /** The one that an option of the command line asks for. */
    static Optional<SideLoad> of(String option) {
        return Arrays.stream(values())
                .filter(load -> load.option.equals(option))
                .findFirst();
    }

    String option() {
        return option;
    }

    /** What it consists of, for people. */
    String title() {
        return title;
    }

    /** Begins it, and gives its id. */
    String begin(Simulator simulator, int ratePerSecond, Duration duration) {
        var load =
                Json.createObjectBuilder().add("ratePerSecond", ratePerSecond).add("seconds", duration.toSeconds());
        if (firstSequence >= 0) {
            load.add("firstSequence", firstSequence);
        }
        return order.apply(simulator, load.build());
    }
}
