package nodo.exchange.soap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Stands before the SOAP ports for those who let in only known networks, or only callers with a subscription key. Both
 * are off unless configured; the password of channel or station, and a client certificate, are asked for behind it.
 *
 * <p>Keys: {@code nodo.exchange.allowed-networks}, {@code nodo.exchange.subscription-key} and {@code
 * nodo.exchange.subscription-key-header}. Source: interop row 12.
 */
@ApplicationScoped
public class CallerDoor {

    private final List<Network> networks;
    private final List<byte[]> keys;
    private final String header;

    @Inject
    public CallerDoor(
            @ConfigProperty(name = "nodo.exchange.allowed-networks") Optional<String> networks,
            @ConfigProperty(name = "nodo.exchange.subscription-key") Optional<String> keys,
            @ConfigProperty(name = "nodo.exchange.subscription-key-header") String header) {
        this.networks = words(networks).map(Network::parse).toList();
        this.keys = words(keys).map(key -> key.getBytes(StandardCharsets.UTF_8)).toList();
        this.header = header;
    }

    @SuppressWarnings("NullAway") // proxy
    protected CallerDoor() {
        this(Optional.empty(), Optional.empty(), "");
    }

    private static Stream<String> words(Optional<String> list) {
        return list.stream()
                .flatMap(text -> Stream.of(text.split(",", -1)))
                .map(String::strip)
                .filter(word -> !word.isEmpty());
    }

    /**
     * Why somebody stays outside.
     *
     * @param status the HTTP status
     * @param why what to tell
     */
    record Closed(int status, String why) {}

    /** Whether the network of a caller may call; without a list every network may. */
    public boolean isInKnownNetwork(HttpServletRequest request) {
        return networks.isEmpty() || networks.stream().anyMatch(network -> network.holds(request.getRemoteAddr()));
    }

    /** Empty if the caller may come in. */
    Optional<Closed> closedTo(HttpServletRequest request) {
        if (!isInKnownNetwork(request)) {
            return Optional.of(new Closed(HttpServletResponse.SC_FORBIDDEN, "this network may not call"));
        }
        if (!keys.isEmpty() && !isKnown(request.getHeader(header))) {
            return Optional.of(
                    new Closed(HttpServletResponse.SC_UNAUTHORIZED, "send a subscription key in the header " + header));
        }
        return Optional.empty();
    }

    /** Compares with every key, and each in constant time. */
    private boolean isKnown(String presented) {
        byte[] key = Optional.ofNullable(presented).orElse("").getBytes(StandardCharsets.UTF_8);
        return keys.stream().filter(known -> MessageDigest.isEqual(known, key)).count() > 0;
    }
}
