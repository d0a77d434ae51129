package nodo.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import nodo.notice.FiscalCode;
import nodo.registry.PasswordHash;
import org.jspecify.annotations.Nullable;

/**
 * A user of the pages: a name, the hash of a password, and how often it was guessed wrong.
 *
 * <p>After {@value #FREE_GUESSES} wrong guesses in a row the user is locked for a minute, then two, four and so on, an
 * hour at most; the right password does not open a lock.
 */
@Entity
@Table(name = "console_user")
public class User {

    /** Wrong guesses in a row that cost nothing. */
    public static final int FREE_GUESSES = 5;

    private static final Duration SHORTEST_LOCK = Duration.ofMinutes(1);
    private static final Duration LONGEST_LOCK = Duration.ofHours(1);
    private static final int MOST_DOUBLINGS = 6;

    @Id
    private String name;

    @Column(name = "password_hash")
    private String passwordHash;

    private @Nullable String creditor;

    private int failures;

    @Column(name = "locked_until")
    private @Nullable Instant lockedUntil;

    @Version
    private int version;

    @SuppressWarnings("NullAway") // filled by Hibernate
    protected User() {}

    /**
     * A new user.
     *
     * @param name 1 to 35 characters
     * @param creditor the one institution whose data the user sees; absent: all of them
     */
    public User(String name, PasswordHash password, Optional<FiscalCode> creditor) {
        this.name = name;
        this.passwordHash = password.encoded();
        this.creditor = creditor.map(FiscalCode::value).orElse(null);
    }

    /** The password, as it rests. */
    public PasswordHash password() {
        return new PasswordHash(passwordHash);
    }

    /** The user, signed in. */
    public Viewer viewer() {
        return new Viewer(name, Optional.ofNullable(creditor).map(FiscalCode::new));
    }

    /** Whether nobody is let in at that moment, whatever the password. */
    public boolean isLockedAt(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }

    /** The password was guessed wrong. */
    public void guessedWrong(Instant now) {
        failures++;
        if (failures >= FREE_GUESSES) {
            int doublings = Math.min(failures - FREE_GUESSES, MOST_DOUBLINGS);
            Duration lock = SHORTEST_LOCK.multipliedBy(1L << doublings);
            lockedUntil = now.plus(lock.compareTo(LONGEST_LOCK) > 0 ? LONGEST_LOCK : lock);
        }
    }

    /** The password was right: earlier guesses are forgotten. */
    public void cameIn() {
        failures = 0;
        lockedUntil = null;
    }

    /** Takes another password, and opens a lock. */
    public void change(PasswordHash password) {
        passwordHash = password.encoded();
        cameIn();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof User that && name.equals(that.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }
}
