package nodo.access;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How often a user's password was guessed wrong from a place, at a place whoever the user was, or of a user wherever from.
 *
 * <p>Some wrong guesses in a row are free; the next one costs a minute, then two, four and so on, an hour at most. What is
 * right meanwhile is not looked at.
 */
@Entity
@Table(name = "console_guess")
public class Guess {

    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int MOST_DOUBLINGS = 6;

    @EmbeddedId
    private GuessId id;

    private int failures;

    @Column(name = "slowed_until")
    private @Nullable Instant slowedUntil;

    @Column(name = "last_at")
    private Instant lastAt;

    private boolean known;

    @Version
    private int version;

    @SuppressWarnings("NullAway") // filled by Hibernate
    protected Guess() {}

    /** Whether nothing is looked at, at that moment. */
    public boolean isSlowedAt(Instant now) {
        return slowedUntil != null && now.isBefore(slowedUntil);
    }

    /** Whether the right password came from there before. */
    public boolean isKnown() {
        return known;
    }

    /** One more was wrong. */
    public void wasWrong(Instant now) {
        failures++;
        lastAt = now;
        int beyond = failures - id.free();
        if (beyond >= 0) {
            Duration pause = SHORTEST.multipliedBy(1L << Math.min(beyond, MOST_DOUBLINGS));
            slowedUntil = now.plus(pause.compareTo(LONGEST) > 0 ? LONGEST : pause);
        }
    }

    /** It was right: earlier ones are forgotten, and the place is remembered. */
    public void wasRight(Instant now) {
        failures = 0;
        slowedUntil = null;
        lastAt = now;
        known = true;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Guess that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
