package nodo.simulator.psp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import java.util.concurrent.atomic.AtomicLong;
import nodo.simulator.json.JsonText;
import nodo.simulator.notice.RuleDigits;

/**
 * Which sequences of notices were used by loads, so that a load that does not choose pays none that an earlier one paid.
 *
 * <p>The ledger tells it after a restart. There are ten thousand million; who has used the last one begins again.
 */
@ApplicationScoped
public class Sequences {

    /** How many there are. */
    public static final long COUNT = RuleDigits.LAST_SEQUENCE + 1;

    static final String LOAD = "load";

    private final AtomicLong next = new AtomicLong();

    /** The first sequence beyond those of all loads so far. */
    long next() {
        return next.get() % COUNT;
    }

    /** The fact that a load uses some sequences. */
    static JsonObject used(String load, long first, long payments) {
        return JsonText.object()
                .add("what", LOAD)
                .add("id", load)
                .add("firstSequence", first)
                .add("payments", payments)
                .build();
    }

    /** Takes a fact of the ledger, new or old. */
    void learn(JsonObject fact) {
        if (LOAD.equals(fact.getString("what"))) {
            long first = fact.getJsonNumber("firstSequence").longValueExact();
            long end = first + fact.getJsonNumber("payments").longValueExact();
            next.accumulateAndGet(end, Math::max);
        }
    }
}
