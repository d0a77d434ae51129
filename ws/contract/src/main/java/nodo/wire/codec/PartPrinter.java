package nodo.wire.codec;

import java.util.function.UnaryOperator;
import javax.xml.XMLConstants;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Prints one part of a message, a payload or a header, without declaring its namespaces; or a whole document. */
final class PartPrinter extends DefaultHandler {
    private static final int USUAL_LENGTH = 4096;
    private static final String XSI = XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI;

    private final StringBuilder out = new StringBuilder(USUAL_LENGTH);
    private final UnaryOperator<String> prefixes;

    /** What the outermost element declares. */
    private final String declarations;

    private boolean begun;

    /** A printer that asks for the prefix of each namespace that it meets. */
    PartPrinter(UnaryOperator<String> prefixes) {
        this(prefixes, "");
    }

    private PartPrinter(UnaryOperator<String> prefixes, String declarations) {
        this.prefixes = prefixes;
        this.declarations = declarations;
    }

    /** A printer of a document that stands alone, all of one namespace, which its root declares. */
    static PartPrinter ofDocument(String namespace, String prefix) {
        return new PartPrinter(met -> prefix, " xmlns:" + prefix + "=\"" + namespace + "\"");
    }

    int length() {
        return out.length();
    }

    void appendTo(StringBuilder message) {
        message.append(out);
    }

    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes) {
        out.append('<').append(name(uri, local)).append(begun ? "" : declarations);
        begun = true;
        for (int i = 0; i < attributes.getLength(); i++) {
            attribute(attributes.getURI(i), attributes.getLocalName(i), attributes.getValue(i));
        }
        out.append('>');
    }

    @Override
    public void endElement(String uri, String local, String qualified) {
        out.append("</").append(name(uri, local)).append('>');
    }

    @Override
    public void characters(char[] text, int start, int length) {
        XmlText.append(out, new String(text, start, length));
    }

    /** Nil is declared where it is used: it is too rare for the envelope. */
    private void attribute(String uri, String local, String value) {
        if (XSI.equals(uri)) {
            out.append(" xmlns:xsi=\"").append(XSI).append("\" xsi:").append(local);
        } else {
            out.append(' ').append(name(uri, local));
        }
        out.append("=\"");
        XmlText.append(out, value);
        out.append('"');
    }

    private String name(String uri, String local) {
        return uri.isEmpty() ? local : prefixes.apply(uri) + ":" + local;
    }
}
