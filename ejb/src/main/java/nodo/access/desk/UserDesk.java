package nodo.access.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import nodo.access.Guesses;
import nodo.access.Role;
import nodo.access.User;
import nodo.access.Users;
import nodo.access.Viewer;
import nodo.exchange.Transactions;
import nodo.notice.FiscalCode;
import nodo.registry.PasswordHash;
import nodo.registry.desk.Registries;
import nodo.registry.desk.RegistrySettings;

/**
 * Users, for operators: to see, make, change and keep out. Everybody changes the own password. Whatever is done is in the
 * journal, with who did it to whom. To others than operators there are no users.
 *
 * <p>A new user, and one whose password is reset, gets a password made here: it is told once, to the operator, who hands
 * it on.
 */
@ApplicationScoped
public class UserDesk {

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 4;
    private static final int GROUP = 5;

    private final Transactions transactions;
    private final Users users;
    private final Guesses guesses;
    private final UserEvents events;
    private final Registries registries;
    private final RegistrySettings costs;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    @Inject
    public UserDesk(
            Transactions transactions,
            Users users,
            Guesses guesses,
            UserEvents events,
            Registries registries,
            RegistrySettings costs,
            Clock clock) {
        this.transactions = transactions;
        this.users = users;
        this.guesses = guesses;
        this.events = events;
        this.registries = registries;
        this.costs = costs;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway") // proxy
    protected UserDesk() {
        this(null, null, null, null, null, null, null);
    }

    /** A page of users in the order of their names. */
    public List<Line> page(Viewer viewer, int first, int most) {
        return isOperator(viewer)
                ? transactions.commit(
                        () -> users.page(first, most).stream().map(this::line).toList())
                : List.of();
    }

    /** How many there are. */
    public int count(Viewer viewer) {
        return isOperator(viewer) ? transactions.commit(users::count) : 0;
    }

    /** One user. */
    public Optional<Line> find(Viewer viewer, String name) {
        return isOperator(viewer) ? transactions.commit(() -> users.find(name).map(this::line)) : Optional.empty();
    }

    private Line line(User user) {
        return new Line(
                user.name(),
                user.viewer().creditor().map(FiscalCode::value).orElse(""),
                user.isEnabled(),
                guesses.slows(user.name(), clock.instant()));
    }

    /** Whether a creditor of that fiscal code is in the registry. */
    public boolean isCreditor(String fiscalCode) {
        return registries.current().content().creditorInstitutions().stream()
                .anyMatch(creditor -> creditor.fiscalCode().equals(fiscalCode));
    }

    /**
     * Makes a user.
     *
     * @param name what {@link User#isName} accepts
     * @param creditor the one institution whose data the user sees; absent: an operator
     * @return the password; empty if there is a user of that name, or the viewer is no operator
     */
    public Optional<String> add(Viewer viewer, String name, Optional<FiscalCode> creditor) {
        if (!isOperator(viewer)) {
            return Optional.empty();
        }
        String password = password();
        PasswordHash hash = hash(password);
        boolean added = transactions.commit(() -> {
            if (users.lock(name).isPresent()) {
                return false;
            }
            users.add(new User(name, hash, creditor));
            String scope = creditor.map(FiscalCode::value).orElse("everything");
            events.write("consoleUserAdded", "OK", viewer.name(), "added " + name + " who sees " + scope);
            return true;
        });
        return added ? Optional.of(password) : Optional.empty();
    }

    /**
     * Gives a user another password; sessions of that user end.
     *
     * @return the password; empty if there is no such user for the viewer
     */
    public Optional<String> reset(Viewer viewer, String name) {
        String password = password();
        PasswordHash hash = hash(password);
        boolean done = change(viewer, name, "consolePasswordReset", user -> {
            user.change(hash);
            guesses.forget(name);
        });
        return done ? Optional.of(password) : Optional.empty();
    }

    /** Keeps a user out from now on; operators cannot keep out themselves. */
    public boolean disable(Viewer viewer, String name) {
        return !viewer.name().equals(name) && change(viewer, name, "consoleUserDisabled", user -> user.enable(false));
    }

    /** Lets a user in again. */
    public boolean enable(Viewer viewer, String name) {
        return change(viewer, name, "consoleUserEnabled", user -> user.enable(true));
    }

    /** Forgets the wrong guesses at a user. */
    public boolean unlock(Viewer viewer, String name) {
        return change(viewer, name, "consoleUserUnlocked", user -> guesses.forget(user.name()));
    }

    private boolean change(Viewer viewer, String name, String action, Consumer<User> change) {
        return isOperator(viewer)
                && transactions.commit(() -> {
                    Optional<User> user = users.lock(name);
                    user.ifPresent(one -> {
                        change.accept(one);
                        events.write(action, "OK", viewer.name(), "did so to " + name);
                    });
                    return user.isPresent();
                });
    }

    /**
     * Gives the viewer another password; other sessions of the viewer end.
     *
     * @param replacement what {@link PasswordRule} accepts
     * @return whether the old one was right
     */
    public boolean changeOwn(Viewer viewer, String old, String replacement) {
        PasswordHash current = transactions.commit(
                () -> users.find(viewer.name()).map(User::password).orElseThrow());
        boolean right = old.length() <= PasswordRule.LONGEST && current.matches(old);
        PasswordHash hash = hash(replacement);
        return transactions.commit(() -> {
            // Changed by somebody else meanwhile: the old one is not right any more.
            Optional<User> user = users.lock(viewer.name())
                    .filter(one -> right && one.password().equals(current));
            user.ifPresent(one -> one.change(hash));
            events.write("consolePasswordChange", user.isPresent() ? "OK" : "KO", viewer.name(), "");
            return user.isPresent();
        });
    }

    private static boolean isOperator(Viewer viewer) {
        return viewer.role() == Role.OPERATOR;
    }

    private PasswordHash hash(String password) {
        return PasswordHash.of(password, costs.passwordIterations(), random);
    }

    /** Some 99 bits, in letters and digits that are not taken for one another. */
    private String password() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            password.append(i > 0 && i % GROUP == 0 ? "-" : "")
                    .append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }

    /**
     * A user as operators see one.
     *
     * @param creditor whose data the user sees; empty for an operator
     * @param slowed whether sign-ins are refused from somewhere, after too many wrong guesses
     */
    public record Line(String name, String creditor, boolean enabled, boolean slowed) {}
}
