package nodo.wisp.rest;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;

/**
 * The styles, fonts and pictures of the pages that payers see here. A servlet of its own, because everything else below the
 * root is a REST resource, and whoever has no key is told no more.
 */
@WebServlet({"/theme/*", "/webjars/*"})
public class ThemeFiles extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** What the theme consists of; nothing else that a library may carry is given out. */
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css; charset=UTF-8",
            "svg", "image/svg+xml",
            "woff2", "font/woff2");

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getServletPath()
                + Optional.ofNullable(request.getPathInfo()).orElse("");
        String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
        try (InputStream file = type == null ? null : getServletContext().getResourceAsStream(path)) {
            if (file == null) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
                return;
            }
            response.setContentType(type);
            response.setHeader("Cache-Control", "public, max-age=3600");
            response.setHeader("X-Content-Type-Options", "nosniff");
            file.transferTo(response.getOutputStream());
        }
    }
}
