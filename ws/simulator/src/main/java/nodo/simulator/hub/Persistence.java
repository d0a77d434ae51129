package nodo.simulator.hub;

import java.time.Duration;

/**
 * How persistently a caller of the hub asks.
 *
 * <p>Source: flows-notice §15: before attempt k it waits slot × (2^k - 1), for k from 1 to at most 5. The attempts are
 * repetitions: what is said for the first time has waited for nothing, and after the fifth wait of 465 s there is one
 * attempt more.
 *
 * @param slot the unit of its waiting
 * @param attempts how often it asks again at most
 * @param longest how long it waits at most before it asks again
 */
public record Persistence(Duration slot, int attempts, Duration longest) {

    private static final int LARGEST_EXPONENT = 20;

    /** How long to wait before a repetition, the first of which is 1. */
    public Duration before(int repetition) {
        Duration pause = slot.multipliedBy((1L << Math.min(repetition, LARGEST_EXPONENT)) - 1);
        return pause.compareTo(longest) > 0 ? longest : pause;
    }

    /** The same without repetitions. */
    public Persistence none() {
        return new Persistence(slot, 0, longest);
    }
}
