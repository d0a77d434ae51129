package nodo.rt.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import nodo.rt.partner.NodeIdentity;
import nodo.settings.desk.Bounds;
import org.eclipse.microprofile.config.Config;

/**
 * How RTs are delivered, fetched and made. Defaults and comments stand in {@code META-INF/microprofile-config.properties}.
 *
 * <p>Keys, below {@code nodo.rt}: {@code issuer-code}, {@code issuer-name}, {@code retry-after}, {@code retry-for}, {@code
 * look-again}, {@code ack-retry-every}, {@code pull-every}, {@code most-pulled}, {@code expire-after}, {@code
 * expire-every}.
 */
@ApplicationScoped
public class RtSettings {

    private static final String PREFIX = "nodo.rt.";
    private static final Duration WEEK = Duration.ofDays(7);

    private final NodeIdentity issuer;
    private final Retries retries;
    private final Duration lookAgain;
    private final Duration ackRetryEvery;
    private final Pull pull;
    private final Expiry expiry;

    /**
     * When an RT that did not arrive is sent again.
     *
     * @param after the waits after the first attempts, the last of them also after each further one; 1 s to 7 days each
     * @param during how long in all, counted from when it was owed or an operator started it again; 1 min to 60 days
     */
    public record Retries(List<Duration> after, Duration during) {

        /** Checks the bounds. */
        public Retries {
            if (after.isEmpty()) {
                throw new IllegalArgumentException(PREFIX + "retry-after needs a wait at least");
            }
            after = List.copyOf(after);
            after.forEach(wait -> Bounds.within(PREFIX + "retry-after", wait, Duration.ofSeconds(1), WEEK));
            Bounds.within(PREFIX + "retry-for", during, Duration.ofMinutes(1), Duration.ofDays(60));
        }

        /**
         * How long to wait after an attempt.
         *
         * <p>The first waits are given to every message, also to one that the hub's own limits kept back for long.
         *
         * @param attempts how many were made, at least one
         * @param owedFor how long the RT has been owed, or started again
         * @return empty if that was the last one
         */
        public Optional<Duration> next(int attempts, Duration owedFor) {
            Duration wait = after.get(Math.min(attempts, after.size()) - 1);
            return Optional.of(wait)
                    .filter(next ->
                            attempts < after.size() || owedFor.plus(next).compareTo(during) <= 0);
        }
    }

    /**
     * How RTs are fetched.
     *
     * @param every how often all channels are asked, 1 s to 7 days
     * @param most RTs fetched from one channel each time, 1 to 10,000
     */
    public record Pull(Duration every, int most) {

        /** Checks the bounds. */
        public Pull {
            Bounds.within(PREFIX + "pull-every", every, Duration.ofSeconds(1), WEEK);
            Bounds.within(PREFIX + "most-pulled", most, 1, 10_000);
        }
    }

    /**
     * How payments are closed that nothing is heard of.
     *
     * @param after how long their RT is waited for, 1 h to 3650 days
     * @param every how often they are looked for, 1 s to 7 days
     */
    public record Expiry(Duration after, Duration every) {

        /** Checks the bounds. */
        public Expiry {
            Bounds.within(PREFIX + "expire-after", after, Duration.ofHours(1), Duration.ofDays(3650));
            Bounds.within(PREFIX + "expire-every", every, Duration.ofSeconds(1), WEEK);
        }
    }

    @Inject
    public RtSettings(Config config) {
        this(
                new NodeIdentity(
                        config.getValue(PREFIX + "issuer-code", String.class),
                        config.getValue(PREFIX + "issuer-name", String.class)),
                new Retries(
                        config.getValues(PREFIX + "retry-after", Duration.class),
                        config.getValue(PREFIX + "retry-for", Duration.class)),
                config.getValue(PREFIX + "look-again", Duration.class),
                config.getValue(PREFIX + "ack-retry-every", Duration.class),
                new Pull(
                        config.getValue(PREFIX + "pull-every", Duration.class),
                        config.getValue(PREFIX + "most-pulled", Integer.class)),
                new Expiry(
                        config.getValue(PREFIX + "expire-after", Duration.class),
                        config.getValue(PREFIX + "expire-every", Duration.class)));
    }

    /**
     * Takes the settings.
     *
     * @param issuer who makes the node's own RTs
     * @param lookAgain when a message is looked at again that was kept from being sent, 100 ms to 10 min
     * @param ackRetryEvery how long after a failed attempt an acknowledgement is sent again, 1 s to 7 days
     * @throws IllegalArgumentException if one is out of its bounds
     */
    public RtSettings(
            NodeIdentity issuer,
            Retries retries,
            Duration lookAgain,
            Duration ackRetryEvery,
            Pull pull,
            Expiry expiry) {
        this.issuer = issuer;
        this.retries = retries;
        this.lookAgain =
                Bounds.within(PREFIX + "look-again", lookAgain, Duration.ofMillis(100), Duration.ofMinutes(10));
        this.ackRetryEvery = Bounds.within(PREFIX + "ack-retry-every", ackRetryEvery, Duration.ofSeconds(1), WEEK);
        this.pull = pull;
        this.expiry = expiry;
    }

    @SuppressWarnings("NullAway") // proxy
    protected RtSettings() {
        this.issuer = null;
        this.retries = null;
        this.lookAgain = null;
        this.ackRetryEvery = null;
        this.pull = null;
        this.expiry = null;
    }

    /** Who makes the node's own RTs. */
    public NodeIdentity issuer() {
        return issuer;
    }

    /** When an RT that did not arrive is sent again. */
    public Retries retries() {
        return retries;
    }

    /** When a message is looked at again that was kept from being sent. */
    public Duration lookAgain() {
        return lookAgain;
    }

    /** How long after a failed attempt an acknowledgement is sent again. */
    public Duration ackRetryEvery() {
        return ackRetryEvery;
    }

    /** How RTs are fetched. */
    public Pull pull() {
        return pull;
    }

    /** How payments are closed that nothing is heard of. */
    public Expiry expiry() {
        return expiry;
    }
}
