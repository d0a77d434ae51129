package nodo.access.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import nodo.access.User;
import nodo.access.Users;
import nodo.access.Viewer;
import nodo.exchange.Transactions;
import nodo.registry.PasswordHash;
import nodo.registry.desk.RegistrySettings;

/**
 * Lets users in. The answer to a stranger, a wrong password and a locked user is the same, and takes as long: nobody
 * learns which names exist. Every attempt is in the journal.
 */
@ApplicationScoped
public class SignIn {

    /** Hashes computed at once: an attack on the sign-in page must not take the processors from payments. */
    private static final int AT_ONCE = 2;

    private static final int LONGEST_NAME = 35;
    private static final int LONGEST_PASSWORD = 200;

    private final Transactions transactions;
    private final Users users;
    private final UserEvents events;
    private final Clock clock;
    private final PasswordHash nobodys;
    private final Semaphore places = new Semaphore(AT_ONCE);

    @Inject
    public SignIn(Transactions transactions, Users users, UserEvents events, RegistrySettings costs, Clock clock) {
        this.transactions = transactions;
        this.users = users;
        this.events = events;
        this.clock = clock;
        this.nobodys = PasswordHash.of("", costs.passwordIterations(), new SecureRandom());
    }

    @SuppressWarnings("NullAway") // proxy
    protected SignIn() {
        this.transactions = null;
        this.users = null;
        this.events = null;
        this.clock = null;
        this.nobodys = null;
    }

    /** The user, if the password is right and nothing keeps the user out. */
    public Optional<Viewer> signIn(String name, String password) {
        if (name.length() > LONGEST_NAME || password.length() > LONGEST_PASSWORD || !places.tryAcquire()) {
            return Optional.empty();
        }
        try {
            Optional<PasswordHash> hash =
                    transactions.commit(() -> users.find(name).map(User::password));
            // Computed with no transaction open, and for strangers as well.
            boolean right = hash.orElse(nobodys).matches(password) && hash.isPresent();
            return transactions.commit(() -> conclude(name, right));
        } finally {
            places.release();
        }
    }

    private Optional<Viewer> conclude(String name, boolean right) {
        Instant now = clock.instant();
        Optional<User> user = users.lock(name);
        boolean locked = user.map(one -> one.isLockedAt(now)).orElse(false);
        if (right && !locked) {
            user.ifPresent(User::cameIn);
            events.write("consoleSignIn", "OK", name);
            return user.map(User::viewer);
        }
        if (!locked) {
            user.ifPresent(one -> one.guessedWrong(now));
        }
        events.write("consoleSignIn", locked ? "LOCKED" : "KO", name);
        return Optional.empty();
    }

    /** A user who was let in earlier, if that is still a user. */
    public Optional<Viewer> find(String name) {
        return transactions.commit(() -> users.find(name).map(User::viewer));
    }

    /** A user leaves. */
    public void signOut(Viewer viewer) {
        transactions.commit(() -> {
            events.write("consoleSignOut", "OK", viewer.name());
            return viewer;
        });
    }
}
