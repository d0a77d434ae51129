package nodo.wisp.rest;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Predicate;
import nodo.wisp.desk.PayerRedirections;

/**
 * The hub's page of redirection, for browsers and so without a key: it leads a payer to the page of the provider, and back
 * to the creditor institution. Both are addresses of the registry; nothing in the query can lead elsewhere.
 *
 * <p>Source: flows-rpt §5.3.
 */
@WebServlet("/web-fesp")
public class WebFesp extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST_QUERY = 4_000;

    private final transient PayerRedirections redirections;

    @Inject
    public WebFesp(PayerRedirections redirections) {
        this.redirections = redirections;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<String> next = Optional.ofNullable(request.getQueryString())
                .filter(query -> query.length() <= LONGEST_QUERY)
                .flatMap(redirections::next)
                .filter(Predicate.not(String::isEmpty));
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        if (next.isPresent()) {
            response.setStatus(HttpServletResponse.SC_FOUND);
            response.setHeader("Location", next.get());
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
