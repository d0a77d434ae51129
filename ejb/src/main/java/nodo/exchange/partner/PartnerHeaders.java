package nodo.exchange.partner;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nodo.registry.Connection;
import org.eclipse.microprofile.config.Config;

/**
 * The HTTP headers of a partner's gateway, with their secrets filled in.
 *
 * <p>{@code ${NAME}} in a value stands for the environment variable of that name, asked through the configuration so
 * that the server's other sources of secrets serve too. A header that cannot be sent as configured is a mistake of the
 * registry or of the environment: the message names the header and the variable, never the value.
 *
 * <p>Source: registry-file, member {@code headers}; interop row 5.
 */
@Dependent
public final class PartnerHeaders {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]*)}");
    private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]{1,256}");
    private static final Pattern VALUE = Pattern.compile("[\\t\\x20-\\x7E]{0,8192}");

    private final Function<String, Optional<String>> environment;

    /**
     * Takes the secrets from the application's configuration, which includes the environment.
     *
     * @param config the application's configuration
     */
    @Inject
    public PartnerHeaders(Config config) {
        this(name -> config.getOptionalValue(name, String.class));
    }

    /**
     * Takes the secrets from elsewhere.
     *
     * @param environment the value of a variable, empty if it is not set
     */
    public PartnerHeaders(Function<String, Optional<String>> environment) {
        this.environment = environment;
    }

    /**
     * Fills in the secrets.
     *
     * @param partnerId whose headers they are
     * @param configured headers as the registry has them
     * @return headers as they are sent, sorted by name
     * @throws IllegalStateException if a variable is missing, or a header cannot be sent
     */
    Map<String, String> resolve(String partnerId, Map<String, String> configured) {
        Map<String, String> resolved = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        configured.forEach((name, template) -> {
            String where = "header " + printable(name) + " of partner " + partnerId;
            if (!NAME.matcher(name).matches()) {
                throw new IllegalStateException(where + " has a name that HTTP does not allow");
            }
            if (Connection.OWN_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
                throw new IllegalStateException(where + " is set by the hub and cannot be configured");
            }
            if (resolved.put(name, value(where, template)) != null) {
                throw new IllegalStateException(where + " is configured twice");
            }
        });
        return resolved;
    }

    private String value(String where, String template) {
        String value = VARIABLE.matcher(template)
                .replaceAll(variable -> Matcher.quoteReplacement(environment
                        .apply(variable.group(1))
                        .orElseThrow(() -> new IllegalStateException(where + " needs the environment variable "
                                + variable.group(1) + ", which is not set"))));
        if (!VALUE.matcher(value).matches()) {
            throw new IllegalStateException(
                    where + " has a value that HTTP does not allow: use visible ASCII characters, at most 8192");
        }
        return value;
    }

    private static String printable(String text) {
        return text.replaceAll("[^\\x20-\\x7E]", "?");
    }
}
