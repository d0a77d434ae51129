package nodo.wisp.park;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import nodo.wisp.SessionId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where payers find the hub's own pages of redirection.
 *
 * <p>Key: {@code nodo.wisp.web-fesp-url}, an absolute http or https address without a query.
 */
@ApplicationScoped
public class RedirectionSettings {

    private final URI webFesp;

    /**
     * Takes the settings.
     *
     * @throws IllegalArgumentException if the address is none
     */
    @Inject
    public RedirectionSettings(@ConfigProperty(name = "nodo.wisp.web-fesp-url") URI webFesp) {
        if (!webFesp.isAbsolute()
                || webFesp.getQuery() != null
                || !webFesp.getScheme().startsWith("http")) {
            throw new IllegalArgumentException("nodo.wisp.web-fesp-url is " + webFesp
                    + ", it must be an absolute http or https address without a query");
        }
        this.webFesp = webFesp;
    }

    @SuppressWarnings("NullAway") // proxy
    protected RedirectionSettings() {
        this.webFesp = null;
    }

    /** The address that leads a payer to the provider's page. */
    public String page(SessionId session) {
        return webFesp + "?idSession=" + session;
    }
}
