package nodo.registry;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * How the hub talks to one station or channel, beside the addresses.
 *
 * @param timeout how long a call may take in all; absent: the time of the operation
 * @param headers sent with every call; a value {@code ${NAME}} is taken from the environment. Not part of the text of
 *     this record, since gateways' keys are such headers
 * @param soapPrefixes namespace to the prefix to use for it, for partners that match prefixes literally
 * @param certificateSubjects client certificates accepted from the partner when mutual TLS is on
 */
public record Connection(
        Optional<Duration> timeout,
        SortedMap<String, String> headers,
        SortedMap<String, String> soapPrefixes,
        List<String> certificateSubjects) {

    /** Nothing special: the operation's time, no headers, the hub's own prefixes, no certificates. */
    public static final Connection PLAIN =
            new Connection(Optional.empty(), new TreeMap<>(), new TreeMap<>(), List.of());

    /** Headers that the sender or the protocol's framing sets itself, in lower case: nobody else gives them. */
    public static final Set<String> OWN_HEADERS = Set.of(
            "connection",
            "content-length",
            "content-type",
            "expect",
            "host",
            "soapaction",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    public Connection {
        headers = Collections.unmodifiableSortedMap(new TreeMap<>(headers));
        soapPrefixes = Collections.unmodifiableSortedMap(new TreeMap<>(soapPrefixes));
        certificateSubjects = List.copyOf(certificateSubjects);
    }

    /**
     * The headers as they are to be sent. A header whose variable is not set is left out: the partner then says what it
     * misses, and no placeholder leaves the hub.
     *
     * @param environment gives the value of an environment variable
     */
    public Map<String, String> headersToSend(Function<String, Optional<String>> environment) {
        Map<String, String> resolved = new TreeMap<>();
        headers.forEach((name, value) -> resolve(value, environment).ifPresent(known -> resolved.put(name, known)));
        return Collections.unmodifiableMap(resolved);
    }

    private static Optional<String> resolve(String value, Function<String, Optional<String>> environment) {
        boolean isReference = value.startsWith("${") && value.endsWith("}");
        return isReference ? environment.apply(value.substring(2, value.length() - 1)) : Optional.of(value);
    }

    @Override
    public String toString() {
        return "Connection[timeout=" + timeout + ", headers=" + headers.keySet() + ", soapPrefixes=" + soapPrefixes
                + ", certificateSubjects=" + certificateSubjects + "]";
    }
}
