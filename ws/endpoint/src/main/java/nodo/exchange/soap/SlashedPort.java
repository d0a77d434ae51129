package nodo.exchange.soap;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Leads whoever writes a slash behind the address of a SOAP port to that port, as other servers do. A path that belongs
 * to no port is the REST edge's, which would ask for the key of operators.
 */
@WebFilter({
    SoapFilter.OF_PSPS + "/",
    SoapFilter.OF_PAS + "/",
    SoapFilter.OF_IO + "/",
    SoapFilter.OF_CLASSIC_PSPS + "/",
    SoapFilter.OF_CLASSIC_PAS + "/",
    SoapFilter.OF_NOTICE_SEEKERS + "/"
})
public class SlashedPort extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        request.getRequestDispatcher(path.substring(0, path.lastIndexOf('/'))).forward(request, response);
    }
}
