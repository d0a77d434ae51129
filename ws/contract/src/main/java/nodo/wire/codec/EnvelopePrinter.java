package nodo.wire.codec;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Prints a payload, and a header if there is one, inside an envelope, byte for byte the same way each time.
 *
 * <p>The binding would declare every namespace that it knows, under prefixes of its own; here only the namespaces
 * in use are declared, at the envelope, under the prefixes that partners expect.
 */
final class EnvelopePrinter {
    private static final int DECLARATIONS_LENGTH = 512;
    private static final String SOAP = EnvelopeTracker.ENVELOPE.getNamespaceURI();

    private final Map<String, String> known;
    private final Map<String, String> inUse = new LinkedHashMap<>();
    private final Map<String, String> owners = new HashMap<>();
    private final String envelope;

    /** A printer that looks up prefixes by their namespaces. */
    EnvelopePrinter(Map<String, String> prefixes) {
        this.known = prefixes;
        this.envelope = prefix(SOAP);
    }

    /** The message of these parts, all printed with the prefixes of this printer. */
    byte[] bytes(Optional<PartPrinter> header, PartPrinter payload) {
        StringBuilder out = new StringBuilder(payload.length() + DECLARATIONS_LENGTH)
                .append("<?xml version=\"1.0\" encoding=\"UTF-8\"?><")
                .append(envelope)
                .append(":Envelope");
        inUse.forEach((namespace, prefix) -> out.append(" xmlns:")
                .append(prefix)
                .append("=\"")
                .append(namespace)
                .append('"'));
        out.append('>');
        header.ifPresent(printed -> append(out, "Header", printed));
        append(out, "Body", payload);
        return out.append("</").append(envelope).append(":Envelope>").toString().getBytes(StandardCharsets.UTF_8);
    }

    private void append(StringBuilder out, String element, PartPrinter part) {
        out.append('<').append(envelope).append(':').append(element).append('>');
        part.appendTo(out);
        out.append("</").append(envelope).append(':').append(element).append('>');
    }

    /**
     * The prefix of a namespace, which is in use from now on.
     *
     * @throws IllegalArgumentException if another namespace of the message has the same one
     */
    String prefix(String namespace) {
        return inUse.computeIfAbsent(namespace, this::firstUse);
    }

    private String firstUse(String namespace) {
        String prefix = known.get(namespace);
        if (prefix == null) {
            throw new IllegalStateException("no prefix for " + namespace);
        }
        String owner = owners.putIfAbsent(prefix, namespace);
        if (owner != null) {
            throw new IllegalArgumentException(owner + " and " + namespace + " share the prefix " + prefix);
        }
        return prefix;
    }
}
