package nodo.simulator.psp;

import jakarta.json.JsonObject;
import java.time.Duration;
import nodo.simulator.json.JsonText;
import nodo.simulator.json.Members;

/**
 * What a PSP does by itself after it has accepted a notification, or an RPT.
 *
 * @param outcome which outcome it sends, or which receipt it makes
 * @param delay how long after its answer
 */
record Duty(Choice outcome, Duration delay) {

    /** Soon, but not before the hub has taken in the answer: what overtakes it may be refused. */
    static final Duty STANDARD = new Duty(Choice.OK, Duration.ofMillis(500));

    /** Which outcome, or which receipt. */
    enum Choice {
        /** All is paid. */
        OK,
        /** Nothing is paid. */
        KO,
        /** None: the payer, or somebody else, will say it. */
        NONE
    }

    static Duty read(JsonObject order) {
        Members members = Members.of(order);
        Duty duty = new Duty(
                members.choice("outcome", Choice.class, STANDARD.outcome()),
                members.millis("delayMillis", STANDARD.delay()));
        members.end();
        return duty;
    }

    JsonObject write() {
        return JsonText.object()
                .add("outcome", outcome.name())
                .add("delayMillis", delay.toMillis())
                .build();
    }
}
