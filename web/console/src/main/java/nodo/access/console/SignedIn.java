package nodo.access.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.SecurityContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import nodo.access.Viewer;
import nodo.access.desk.SignIn;
import nodo.notice.FiscalCode;
import org.jspecify.annotations.Nullable;

/** Who is signed in, as the database knows the user now: a user who is removed sees nothing from then on. */
@Named
@RequestScoped
public class SignedIn {

    private final SecurityContext security;
    private final SignIn signIn;
    private final HttpServletRequest request;
    private @Nullable Viewer viewer;

    @Inject
    public SignedIn(SecurityContext security, SignIn signIn, HttpServletRequest request) {
        this.security = security;
        this.signIn = signIn;
        this.request = request;
    }

    @SuppressWarnings("NullAway") // proxy
    protected SignedIn() {
        this(null, null, null);
    }

    /**
     * The user.
     *
     * @throws IllegalStateException if nobody is signed in: the page is not to be reached then
     */
    public Viewer viewer() {
        Viewer known = viewer;
        if (known == null) {
            known = found().orElseThrow(() -> new IllegalStateException("nobody is signed in"));
            viewer = known;
        }
        return known;
    }

    private Optional<Viewer> found() {
        return Optional.ofNullable(security.getCallerPrincipal()).flatMap(caller -> signIn.find(caller.getName()));
    }

    public boolean isAnybody() {
        return security.getCallerPrincipal() != null;
    }

    public String getName() {
        return viewer().name();
    }

    /** The fiscal code of the user's institution; empty for an operator. */
    public String getCreditor() {
        return viewer().creditor().map(FiscalCode::value).orElse("");
    }

    /** Leaves: the session ends. */
    public String leave() throws ServletException {
        signIn.signOut(viewer());
        request.logout();
        request.getSession().invalidate();
        return "/login.xhtml?faces-redirect=true";
    }
}
