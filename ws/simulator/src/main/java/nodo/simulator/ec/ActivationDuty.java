package nodo.simulator.ec;

import jakarta.json.JsonObject;
import java.time.Duration;
import nodo.simulator.json.JsonText;
import nodo.simulator.json.Members;

/**
 * What a creditor does by itself after it has answered paaAttivaRPT.
 *
 * @param sends whether it sends the RPT
 * @param delay how long after its answer
 */
record ActivationDuty(boolean sends, Duration delay) {

    /** Within one or two seconds. Source: flows-rpt §6.2. */
    static final ActivationDuty STANDARD = new ActivationDuty(true, Duration.ofSeconds(1));

    static ActivationDuty read(JsonObject order) {
        Members members = Members.of(order);
        ActivationDuty duty = new ActivationDuty(
                members.flag("sends", STANDARD.sends()), members.millis("delayMillis", STANDARD.delay()));
        members.end();
        return duty;
    }

    JsonObject write() {
        return JsonText.object()
                .add("sends", sends)
                .add("delayMillis", delay.toMillis())
                .build();
    }
}
