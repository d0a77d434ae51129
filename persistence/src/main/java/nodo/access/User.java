package nodo.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Optional;
import java.util.regex.Pattern;
import nodo.notice.FiscalCode;
import nodo.registry.PasswordHash;
import org.jspecify.annotations.Nullable;

/** A user of the pages: a name, the hash of a password, and how far the user sees. */
@Entity
@Table(name = "console_user")
public class User {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._@-]{1,35}");

    @Id
    private String name;

    @Column(name = "password_hash")
    private String passwordHash;

    private @Nullable String creditor;

    private boolean disabled;

    @Column(name = "password_number")
    private int passwordNumber;

    @Version
    private int version;

    @SuppressWarnings("NullAway") // filled by Hibernate
    protected User() {}

    /**
     * A new user.
     *
     * @param name 1 to 35 letters without accents, digits, dots, hyphens, underscores or at signs
     * @param creditor the one institution whose data the user sees; absent: all of them
     */
    public User(String name, PasswordHash password, Optional<FiscalCode> creditor) {
        if (!isName(name)) {
            throw new IllegalArgumentException("not a user's name");
        }
        this.name = name;
        this.passwordHash = password.encoded();
        this.creditor = creditor.map(FiscalCode::value).orElse(null);
    }

    /** Whether a user may have that name. */
    public static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    /** The user's name. */
    public String name() {
        return name;
    }

    /** The password, as it rests. */
    public PasswordHash password() {
        return new PasswordHash(passwordHash);
    }

    /** The user, signed in. */
    public Viewer viewer() {
        return new Viewer(name, Optional.ofNullable(creditor).map(FiscalCode::new));
    }

    /** Whether the user is let in. */
    public boolean isEnabled() {
        return !disabled;
    }

    /** Lets the user in from now on, or no more. */
    public void enable(boolean enabled) {
        disabled = !enabled;
    }

    /** How many passwords the user had before: sessions that another one began have ended. */
    public int passwordNumber() {
        return passwordNumber;
    }

    /** Takes another password. */
    public void change(PasswordHash password) {
        passwordHash = password.encoded();
        passwordNumber++;
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
