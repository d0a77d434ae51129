package nodo.access.console;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What every answer tells the browser: nobody may frame it, guess its type or learn the address it came from; pages are
 * kept nowhere. Which scripts may run is said per page, with its nonce, by PrimeFaces.
 *
 * <p>An error page, and the sign-in page, take the place of another page: they are not measured by what that one said, and
 * see nothing of the form that was sent to it.
 */
@WebFilter(
        urlPatterns = "/*",
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ERROR, DispatcherType.FORWARD})
public class SecurityHeaders extends HttpFilter {

    private static final long serialVersionUID = 1;
    private static final String POLICY = "Content-Security-Policy";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        write(request, response);
        if (request.getDispatcherType() != DispatcherType.REQUEST) {
            chain.doFilter(new AskedAnew(request), new PolicyOfOnePage(response));
            return;
        }
        chain.doFilter(request, response);
    }

    /** Writes them; what is there already is replaced. */
    static void write(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        if (!isAsset(request.getServletPath())) {
            response.setHeader("Cache-Control", "no-store");
        }
    }

    private static boolean isAsset(String path) {
        return path.startsWith("/webjars/")
                || path.startsWith("/theme/")
                || path.startsWith("/jakarta.faces.resource/");
    }

    /** A request for a page that takes the place of another: for that page, and nothing else. */
    private static final class AskedAnew extends HttpServletRequestWrapper {

        AskedAnew(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return "GET";
        }

        @Override
        public @Nullable String getParameter(String name) {
            return null;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.emptyEnumeration();
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return null;
        }
    }

    /** The other page may have named its scripts already; those of the page that is shown count. */
    private static final class PolicyOfOnePage extends HttpServletResponseWrapper {

        PolicyOfOnePage(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void addHeader(String name, String value) {
            if (POLICY.equalsIgnoreCase(name)) {
                setHeader(name, value);
                return;
            }
            super.addHeader(name, value);
        }
    }
}
