package nodo.access.console;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.security.Principal;
import java.util.Optional;
import nodo.access.Viewer;
import nodo.access.desk.SignIn;

/**
 * Ends the session of a user who is removed, disabled, or has another password since it began; asked with every page.
 *
 * <p>The viewer stands in the request from then on, for pages and for error pages alike.
 */
@WebFilter(urlPatterns = "*.xhtml")
public class SessionGuard extends HttpFilter {

    private static final long serialVersionUID = 1;
    private static final String NUMBER = SessionGuard.class.getName() + ".passwordNumber";
    private static final String VIEWER = SessionGuard.class.getName() + ".viewer";
    private static final int NONE = -1;

    private final transient SignIn signIn;

    @Inject
    public SessionGuard(SignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Principal caller = request.getUserPrincipal();
        if (caller != null) {
            Optional<Viewer> viewer = signIn.find(caller.getName(), number(request.getSession()));
            if (viewer.isEmpty()) {
                request.logout();
                request.getSession().invalidate();
                SecurityHeaders.write(request, response);
                response.sendRedirect(request.getContextPath() + "/login.xhtml");
                return;
            }
            request.setAttribute(VIEWER, viewer.get());
        }
        chain.doFilter(request, response);
    }

    private static int number(HttpSession session) {
        return session.getAttribute(NUMBER) instanceof Integer number ? number : NONE;
    }

    /** Notes with which password a session begins, or goes on. */
    static void begin(HttpServletRequest request, int passwordNumber) {
        request.getSession().setAttribute(NUMBER, passwordNumber);
    }

    /** Who asks, if somebody is signed in. */
    static Optional<Viewer> viewer(HttpServletRequest request) {
        return request.getAttribute(VIEWER) instanceof Viewer viewer ? Optional.of(viewer) : Optional.empty();
    }
}
