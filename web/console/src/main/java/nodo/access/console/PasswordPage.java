package nodo.access.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import nodo.access.Viewer;
import nodo.access.desk.PasswordRule;
import nodo.access.desk.SignIn;
import nodo.access.desk.UserDesk;
import org.jspecify.annotations.Nullable;

/** Changes the own password. */
@Named
@RequestScoped
public class PasswordPage {

    private final SignedIn user;
    private final UserDesk desk;
    private final SignIn signIn;
    private final Language language;
    private final HttpServletRequest request;
    private @Nullable String old;
    private @Nullable String wanted;
    private @Nullable String again;

    @Inject
    public PasswordPage(SignedIn user, UserDesk desk, SignIn signIn, Language language, HttpServletRequest request) {
        this.user = user;
        this.desk = desk;
        this.signIn = signIn;
        this.language = language;
        this.request = request;
    }

    @SuppressWarnings("NullAway") // proxy
    protected PasswordPage() {
        this(null, null, null, null, null);
    }

    /** Changes it; this session goes on, others end. */
    public void change() throws IOException {
        String replacement = orEmpty(wanted);
        if (!PasswordRule.accepts(replacement)) {
            Done.refuse(language.text("password.short"));
            return;
        }
        if (!replacement.equals(orEmpty(again))) {
            Done.refuse(language.text("password.differ"));
            return;
        }
        Viewer viewer = user.viewer();
        if (!desk.changeOwn(viewer, orEmpty(old), replacement)) {
            Done.refuse(language.text("password.wrong"));
            return;
        }
        SessionGuard.begin(request, signIn.passwordNumber(viewer.name()));
        Done.say(language.text("password.done"), "/index.xhtml");
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** Never sent back. */
    public @Nullable String getOld() {
        return null;
    }

    public void setOld(@Nullable String old) {
        this.old = old;
    }

    /** Never sent back. */
    public @Nullable String getWanted() {
        return null;
    }

    public void setWanted(@Nullable String wanted) {
        this.wanted = wanted;
    }

    /** Never sent back. */
    public @Nullable String getAgain() {
        return null;
    }

    public void setAgain(@Nullable String again) {
        this.again = again;
    }
}
