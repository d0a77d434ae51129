package nodo.exchange.rest;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Lets in only who knows the key: no REST path is public. Runs before a path is looked up, so that a stranger does not
 * even learn which paths there are.
 *
 * <p>Keys: {@code nodo.monitoring.key} and {@code nodo.monitoring.open}. Source: flows-notice §21, the header and 401.
 */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION)
@ApplicationScoped
public class KeyGuard implements ContainerRequestFilter {

    /** The header that carries the key. */
    public static final String HEADER = "Ocp-Apim-Subscription-Key";

    /** Where partners come with their own keys, which the services behind ask for. */
    private static final List<String> OWN_KEYS = List.of("fdr-psp/service/v1/", "fdr-org/service/v1/", "aca/v1/");

    private final Optional<String> key;
    private final boolean open;

    @Inject
    public KeyGuard(
            @ConfigProperty(name = "nodo.monitoring.key") Optional<String> key,
            @ConfigProperty(name = "nodo.monitoring.open") boolean open) {
        this.key = key.filter(text -> !text.isBlank());
        this.open = open;
    }

    @SuppressWarnings("NullAway") // proxy
    protected KeyGuard() {
        this(Optional.empty(), false);
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!open && !hasKeysOfItsOwn(request.getUriInfo().getPath()) && !isKnown(request.getHeaderString(HEADER))) {
            request.abortWith(Problem.response(
                    Status.UNAUTHORIZED, "send the key of this hub (NODO_MONITORING_KEY) in the header " + HEADER));
        }
    }

    private static boolean hasKeysOfItsOwn(String path) {
        String relative = path.startsWith("/") ? path.substring(1) : path;
        return OWN_KEYS.stream().anyMatch(relative::startsWith);
    }

    private boolean isKnown(String presented) {
        return presented != null
                && key.filter(expected -> MessageDigest.isEqual(
                                expected.getBytes(StandardCharsets.UTF_8), presented.getBytes(StandardCharsets.UTF_8)))
                        .isPresent();
    }
}
