package nodo.access.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import nodo.access.Role;
import nodo.access.Viewer;
import nodo.access.desk.SignIn;
import nodo.notice.FiscalCode;

/** Who is signed in, as the database knows the user now. */
@Named
@RequestScoped
public class SignedIn {

    private final SignIn signIn;
    private final HttpServletRequest request;

    @Inject
    public SignedIn(SignIn signIn, HttpServletRequest request) {
        this.signIn = signIn;
        this.request = request;
    }

    @SuppressWarnings("NullAway") // proxy
    protected SignedIn() {
        this(null, null);
    }

    /**
     * The user.
     *
     * @throws IllegalStateException if nobody is signed in: the page is not to be reached then
     */
    public Viewer viewer() {
        return SessionGuard.viewer(request).orElseThrow(() -> new IllegalStateException("nobody is signed in"));
    }

    public boolean isAnybody() {
        return SessionGuard.viewer(request).isPresent();
    }

    /** Whether the user runs the hub. */
    public boolean isOperator() {
        return viewer().role() == Role.OPERATOR;
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
