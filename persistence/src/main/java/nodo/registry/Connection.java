package nodo.registry;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

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

    @Override
    public String toString() {
        return "Connection[timeout=" + timeout + ", headers=" + headers.keySet() + ", soapPrefixes=" + soapPrefixes
                + ", certificateSubjects=" + certificateSubjects + "]";
    }
}
