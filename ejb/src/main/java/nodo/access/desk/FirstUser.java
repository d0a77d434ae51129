package nodo.access.desk;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.SecureRandom;
import java.util.Optional;
import nodo.access.User;
import nodo.access.Users;
import nodo.exchange.Transactions;
import nodo.registry.PasswordHash;
import nodo.registry.desk.RegistrySettings;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Makes the operator admin when the application starts, with the password that the environment gives; if the environment
 * gives another one later, that is the password from then on.
 *
 * <p>Key: {@code nodo.console.password}, at least {@value PasswordRule#SHORTEST} characters; without one no user is made.
 */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FirstUser {

    /** The name of the first user. */
    public static final String NAME = "admin";

    private static final Logger LOG = System.getLogger(FirstUser.class.getName());

    private final Transactions transactions;
    private final Users users;
    private final RegistrySettings costs;
    private final Optional<String> password;

    @Inject
    public FirstUser(
            Transactions transactions,
            Users users,
            RegistrySettings costs,
            @ConfigProperty(name = "nodo.console.password") Optional<String> password) {
        this.transactions = transactions;
        this.users = users;
        this.costs = costs;
        this.password = password;
    }

    @SuppressWarnings("NullAway") // proxy
    protected FirstUser() {
        this(null, null, null, Optional.empty());
    }

    /** Makes the user, or changes its password, if that has to be. */
    @PostConstruct
    public void start() {
        password.filter(text -> !text.isBlank()).ifPresent(given -> {
            if (!PasswordRule.accepts(given)) {
                LOG.log(
                        Level.ERROR,
                        "nodo.console.password is shorter than {0} characters, or longer than {1}: not used",
                        PasswordRule.SHORTEST,
                        PasswordRule.LONGEST);
                return;
            }
            transactions.commit(() -> ensure(given));
        });
    }

    private boolean ensure(String given) {
        Optional<User> existing = users.lock(NAME);
        if (existing.filter(user -> user.password().matches(given)).isPresent()) {
            existing.ifPresent(user -> user.enable(true));
            return false;
        }
        PasswordHash hash = PasswordHash.of(given, costs.passwordIterations(), new SecureRandom());
        existing.ifPresent(user -> user.enable(true));
        existing.ifPresentOrElse(user -> user.change(hash), () -> users.add(new User(NAME, hash, Optional.empty())));
        return true;
    }
}
