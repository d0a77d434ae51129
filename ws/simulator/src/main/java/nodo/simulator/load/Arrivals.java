package nodo.simulator.load;

import java.time.Duration;
import nodo.simulator.json.Members;

/**
 * When the payments of a load begin.
 *
 * @param ratePerSecond how many each second
 * @param duration how long
 */
public record Arrivals(int ratePerSecond, Duration duration) {

    /** Reads the members that all loads have. */
    public static Arrivals read(Members members) {
        return new Arrivals(
                members.count("ratePerSecond", 10, 1, 10_000),
                Duration.ofSeconds(members.count("seconds", 10, 1, 86_400)));
    }

    /** How many there are in all. */
    public int payments() {
        return Math.toIntExact(ratePerSecond * duration.toSeconds());
    }

    long gapNanos() {
        return Duration.ofSeconds(1).toNanos() / ratePerSecond;
    }
}
