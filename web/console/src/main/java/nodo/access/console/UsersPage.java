package nodo.access.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import nodo.access.desk.UserDesk;
import org.jspecify.annotations.Nullable;

/** The list of users, for operators. */
@Named
@RequestScoped
public class UsersPage {

    private final SignedIn user;
    private final UserDesk desk;
    private @Nullable Rows<UserDesk.Line> rows;

    @Inject
    public UsersPage(SignedIn user, UserDesk desk) {
        this.user = user;
        this.desk = desk;
    }

    @SuppressWarnings("NullAway") // proxy
    protected UsersPage() {
        this(null, null);
    }

    /** To others there is no such page. */
    public void load() throws IOException {
        if (!user.isOperator()) {
            Missing.answer();
        }
    }

    /** The users by name. */
    public Rows<UserDesk.Line> getRows() {
        Rows<UserDesk.Line> known = rows;
        if (known == null) {
            known = new Rows<>(() -> desk.count(user.viewer()), (first, most) -> desk.page(user.viewer(), first, most));
            rows = known;
        }
        return known;
    }
}
