package nodo.wire.codec;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.xml.XMLConstants;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Prints one payload inside an envelope, byte for byte the same way each time.
 *
 * <p>The binding would declare every namespace that it knows, under prefixes of its own; here only the namespaces
 * in use are declared, under the prefixes that partners expect.
 */
final class EnvelopePrinter extends DefaultHandler {
    private static final int USUAL_LENGTH = 4096;
    private static final String XSI = XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI;

    private final StringBuilder out = new StringBuilder(USUAL_LENGTH);
    private final Map<String, String> prefixes;
    private final String envelope;
    private int depth;

    /** A printer that looks up the prefix of the envelope and of the payload by their namespaces. */
    EnvelopePrinter(Map<String, String> prefixes) {
        this.prefixes = prefixes;
        this.envelope = prefix(EnvelopeTracker.ENVELOPE.getNamespaceURI());
    }

    byte[] bytes() {
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes) {
        if (depth == 0) {
            openEnvelope(uri);
        }
        out.append('<').append(name(uri, local));
        for (int i = 0; i < attributes.getLength(); i++) {
            attribute(attributes.getURI(i), attributes.getLocalName(i), attributes.getValue(i));
        }
        out.append('>');
        depth++;
    }

    @Override
    public void endElement(String uri, String local, String qualified) {
        depth--;
        out.append("</").append(name(uri, local)).append('>');
        if (depth == 0) {
            out.append("</")
                    .append(envelope)
                    .append(":Body></")
                    .append(envelope)
                    .append(":Envelope>");
        }
    }

    @Override
    public void characters(char[] text, int start, int length) {
        XmlText.append(out, new String(text, start, length));
    }

    private void openEnvelope(String payloadNamespace) {
        String payload = prefix(payloadNamespace);
        if (payload.equals(envelope)) {
            throw new IllegalArgumentException("envelope and payload share the prefix " + envelope);
        }
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?><")
                .append(envelope)
                .append(":Envelope");
        declare(envelope, EnvelopeTracker.ENVELOPE.getNamespaceURI());
        declare(payload, payloadNamespace);
        out.append("><").append(envelope).append(":Body>");
    }

    private void declare(String prefix, String namespace) {
        out.append(" xmlns:").append(prefix).append("=\"").append(namespace).append('"');
    }

    private void attribute(String uri, String local, String value) {
        if (!XSI.equals(uri)) {
            throw new IllegalStateException("no message has an attribute " + local);
        }
        declare("xsi", XSI);
        out.append(" xsi:").append(local).append("=\"");
        XmlText.append(out, value);
        out.append('"');
    }

    private String name(String uri, String local) {
        return uri.isEmpty() ? local : prefix(uri) + ":" + local;
    }

    private String prefix(String namespace) {
        String prefix = prefixes.get(namespace);
        if (prefix == null) {
            throw new IllegalStateException("no prefix for " + namespace);
        }
        return prefix;
    }
}
