package nodo.access.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.text.MessageFormat;
import java.util.Optional;
import nodo.access.User;
import nodo.access.desk.UserDesk;
import nodo.notice.FiscalCode;
import org.jspecify.annotations.Nullable;

/** Makes a user. */
@Named
@RequestScoped
public class NewUserPage {

    private final SignedIn user;
    private final UserDesk desk;
    private final Language language;
    private @Nullable String name;
    private @Nullable String creditor;

    @Inject
    public NewUserPage(SignedIn user, UserDesk desk, Language language) {
        this.user = user;
        this.desk = desk;
        this.language = language;
    }

    @SuppressWarnings("NullAway") // proxy
    protected NewUserPage() {
        this(null, null, null);
    }

    /** Makes it, and tells its password on the list of users. */
    public void add() throws IOException {
        String wanted = Typed.text(name).orElse("");
        Optional<String> institution = Typed.text(creditor);
        if (!User.isName(wanted)) {
            Done.refuse(language.text("user.name.wrong"));
            return;
        }
        if (institution
                .filter(code -> !FiscalCode.isOne(code) || !desk.isCreditor(code))
                .isPresent()) {
            Done.refuse(language.text("user.creditor.wrong"));
            return;
        }
        Optional<String> password = desk.add(user.viewer(), wanted, institution.map(FiscalCode::new));
        if (password.isEmpty()) {
            Done.refuse(language.text("user.name.taken"));
            return;
        }
        Done.say(MessageFormat.format(language.text("user.added"), wanted, password.get()), "/users.xhtml");
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable String getCreditor() {
        return creditor;
    }

    public void setCreditor(@Nullable String creditor) {
        this.creditor = creditor;
    }
}
