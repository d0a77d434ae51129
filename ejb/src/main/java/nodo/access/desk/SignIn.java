package nodo.access.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import nodo.access.Guess;
import nodo.access.GuessId;
import nodo.access.Guesses;
import nodo.access.User;
import nodo.access.Users;
import nodo.access.Viewer;
import nodo.exchange.Transactions;
import nodo.registry.PasswordHash;
import nodo.registry.desk.RegistrySettings;

/**
 * Lets users in. The answer to a stranger, a wrong password, a disabled user and a slowed guess is the same: nobody learns
 * which names exist. Every attempt is in the journal.
 *
 * <p>Who guesses too often is slowed, see {@link Guess}: from one place at one user, from one place at anybody, and at one
 * user from places that the user never came in from. So nobody can keep out a user who comes from where the user always
 * comes from.
 */
@ApplicationScoped
public class SignIn {

    /** Hashes computed at once: an attack on the sign-in page must not take the processors from payments. */
    private static final int AT_ONCE = 2;

    private static final Duration MEMORY = Duration.ofDays(1);

    private final Transactions transactions;
    private final Users users;
    private final Guesses guesses;
    private final UserEvents events;
    private final Clock clock;
    private final PasswordHash nobodys;
    private final Semaphore places = new Semaphore(AT_ONCE);

    @Inject
    public SignIn(
            Transactions transactions,
            Users users,
            Guesses guesses,
            UserEvents events,
            RegistrySettings costs,
            Clock clock) {
        this.transactions = transactions;
        this.users = users;
        this.guesses = guesses;
        this.events = events;
        this.clock = clock;
        this.nobodys = PasswordHash.of("", costs.passwordIterations(), new SecureRandom());
    }

    @SuppressWarnings("NullAway") // proxy
    protected SignIn() {
        this.transactions = null;
        this.users = null;
        this.guesses = null;
        this.events = null;
        this.clock = null;
        this.nobodys = null;
    }

    /**
     * The user, if the password is right and nothing keeps the user out.
     *
     * @param address where the request came from, an IPv4 or IPv6 address
     */
    public Optional<Viewer> signIn(String name, String password, String address) {
        if (!User.isName(name) || password.length() > PasswordRule.LONGEST || !places.tryAcquire()) {
            return Optional.empty();
        }
        try {
            return checked(name, password, Place.of(address));
        } finally {
            places.release();
        }
    }

    private Optional<Viewer> checked(String name, String password, String place) {
        if (transactions.commit(() -> refuseSlowed(name, place))) {
            return Optional.empty();
        }
        Optional<PasswordHash> hash = transactions.commit(
                () -> users.find(name).filter(User::isEnabled).map(User::password));
        // Computed with no transaction open, and for strangers as well.
        boolean right = hash.orElse(nobodys).matches(password) && hash.isPresent();
        return transactions.commit(() -> conclude(name, place, right));
    }

    private boolean refuseSlowed(String name, String place) {
        Instant now = clock.instant();
        Optional<Guess> here = guesses.find(GuessId.of(name, place));
        Stream<Guess> counted = Stream.of(
                        here,
                        guesses.find(GuessId.from(place)),
                        here.filter(Guess::isKnown).isPresent()
                                ? Optional.<Guess>empty()
                                : guesses.find(GuessId.of(name)))
                .flatMap(Optional::stream);
        boolean slowed = counted.anyMatch(guess -> guess.isSlowedAt(now));
        if (slowed) {
            events.write("consoleSignIn", "SLOWED", name, "from " + place);
        }
        return slowed;
    }

    private Optional<Viewer> conclude(String name, String place, boolean right) {
        Instant now = clock.instant();
        Guess here = guesses.lock(GuessId.of(name, place), now);
        events.write("consoleSignIn", right ? "OK" : "KO", name, "from " + place);
        if (right) {
            here.wasRight(now);
            return users.find(name).map(User::viewer);
        }
        here.wasWrong(now);
        guesses.lock(GuessId.from(place), now).wasWrong(now);
        if (!here.isKnown()) {
            guesses.lock(GuessId.of(name), now).wasWrong(now);
        }
        guesses.forgetBefore(now.minus(MEMORY));
        return Optional.empty();
    }

    /**
     * A user who was let in earlier, if that is still a user, enabled, and with the same password.
     *
     * @param passwordNumber what {@link #passwordNumber} said then
     */
    public Optional<Viewer> find(String name, int passwordNumber) {
        return transactions.commit(() -> users.find(name)
                .filter(user -> user.isEnabled() && user.passwordNumber() == passwordNumber)
                .map(User::viewer));
    }

    /** How many passwords a user had before; -1 if there is no such user. */
    public int passwordNumber(String name) {
        return transactions.commit(
                () -> users.find(name).map(User::passwordNumber).orElse(-1));
    }

    /** A user leaves. */
    public void signOut(Viewer viewer) {
        transactions.commit(() -> {
            events.write("consoleSignOut", "OK", viewer.name(), "");
            return viewer;
        });
    }
}
