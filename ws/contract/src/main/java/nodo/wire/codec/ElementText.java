package nodo.wire.codec;

import java.util.Set;
import javax.xml.XMLConstants;
import org.xml.sax.Attributes;

/**
 * The text of the element being read, as far as mistakes go: how long it may be, and what must not be told back.
 *
 * <p>The validator matches a pattern before it looks at a length, in a time that grows with the square of the text:
 * an amount of a megabyte would keep a processor busy for minutes. So a text that is longer than any published field
 * never gets there, unless its type sets no bound at all.
 */
final class ElementText {
    /** Characters of a text: the longest bounded field of a message has 256, a long signature less than 3000. */
    static final int MAX_LENGTH = 4096;

    /** Characters of a text that may be of any length, in a message that may be too large for the memory. */
    static final int MAX_LONG_LENGTH = 1 << 20;

    private static final int MAX_MESSAGE_LENGTH = 1000;
    private static final String CUT = "...";
    private static final String SECRET = "password";

    private final Set<String> longTexts;
    private final StringBuilder secret = new StringBuilder();

    private boolean isSecret;
    private boolean isBounded;
    private boolean allAreBounded;
    private int length;

    /** Follows texts of which only those of these elements may be of any length. */
    ElementText(Set<String> longTexts) {
        this.longTexts = longTexts;
    }

    void enter(String element, Attributes attributes) {
        isSecret = SECRET.equals(element);
        // A type named in the message may have a pattern that the element's own type has not.
        boolean ownType = attributes.getIndex(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI, "type") < 0;
        isBounded = !(ownType && longTexts.contains(element));
        secret.setLength(0);
        length = 0;
    }

    /** Bounds also those that may be of any length. */
    void limitAll() {
        allAreBounded = true;
    }

    void leave() {
        isSecret = false;
        isBounded = false;
    }

    void read(char[] text, int start, int count) {
        length += count;
        if (isSecret && !tooLong()) {
            secret.append(text, start, count);
        }
    }

    boolean tooLong() {
        return (isBounded || allAreBounded) && length > most();
    }

    /** Characters that the text may have, if it is bounded. */
    int most() {
        return isBounded ? MAX_LENGTH : MAX_LONG_LENGTH;
    }

    /** A message about the element, fit to be sent and stored: without the password that it quotes, and not endless. */
    String tellable(String message) {
        return cut(secret.isEmpty() ? message : message.replace(quoted(secret), quoted("*".repeat(secret.length()))));
    }

    private static String quoted(CharSequence value) {
        return "\"" + value + "\"";
    }

    private static String cut(String message) {
        if (message.length() <= MAX_MESSAGE_LENGTH) {
            return message;
        }
        int end = MAX_MESSAGE_LENGTH - CUT.length();
        return message.substring(0, Character.isHighSurrogate(message.charAt(end - 1)) ? end - 1 : end) + CUT;
    }
}
