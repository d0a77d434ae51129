package nodo.simulator.hub;

import java.time.Duration;
import nodo.simulator.json.InvalidOrder;
import nodo.simulator.json.Members;

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
 * @param spread which part of each wait is left to chance, from 0, none, to 1: partners that heard nothing from the same
 *     hub would otherwise all come again at the instant at which it is back
 */
public record Persistence(Duration slot, int attempts, Duration longest, double spread) {

    /** Of those who will not rest before they know: soon again, then every 5 to 10 s, for some twenty minutes. */
    public static final Persistence UNTIL_ANSWERED =
            new Persistence(Duration.ofMillis(500), 200, Duration.ofSeconds(10), 0.5);

    private static final Duration AN_HOUR = Duration.ofHours(1);
    private static final int MOST = 100_000;
    private static final int LARGEST_EXPONENT = 20;

    /** Checks the spread. */
    public Persistence {
        if (spread < 0 || spread > 1) {
            throw new IllegalArgumentException("a spread must be from 0 to 1: " + spread);
        }
    }

    /**
     * That of an order about one thing, whose waits are exact: {@code slotMillis}, {@code attempts} and {@code
     * longestPauseMillis}, an hour by default.
     *
     * @param slot the slot by default
     * @param attempts the attempts by default
     * @throws InvalidOrder if a member cannot be read
     */
    public static Persistence ofOrder(Members members, Duration slot, int attempts) {
        return read(members, new Persistence(slot, attempts, AN_HOUR, 0));
    }

    /**
     * That of a load: the members of other orders, {@link #UNTIL_ANSWERED} by default.
     *
     * @throws InvalidOrder if a member cannot be read
     */
    public static Persistence ofLoad(Members members) {
        return read(members, UNTIL_ANSWERED);
    }

    private static Persistence read(Members members, Persistence otherwise) {
        return new Persistence(
                members.millis("slotMillis", otherwise.slot),
                members.count("attempts", otherwise.attempts, 0, MOST),
                members.millis("longestPauseMillis", otherwise.longest),
                otherwise.spread);
    }

    /**
     * How long to wait before a repetition.
     *
     * @param repetition which, the first of which is 1
     * @param chance from 0, the whole wait, to 1, the shortest one
     */
    public Duration before(int repetition, double chance) {
        Duration pause = slot.multipliedBy((1L << Math.min(repetition, LARGEST_EXPONENT)) - 1);
        Duration bounded = pause.compareTo(longest) > 0 ? longest : pause;
        return bounded.minusNanos((long) (bounded.toNanos() * spread * chance));
    }

    /** The same without repetitions. */
    public Persistence none() {
        return new Persistence(slot, 0, longest, spread);
    }
}
