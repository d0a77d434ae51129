package nodo.registry;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

/** The formats that members of the registry must have. The reader of the file and the records ask the same questions. */
final class Formats {

    static final int LONGEST_IDENTIFIER = 35;

    private static final int SHORTEST_PASSWORD = 8;
    private static final int LONGEST_PASSWORD = 15;
    private static final int LONGEST_ADDRESS = 2000;
    private static final int HIGHEST_PORT = 65_535;
    private static final Pattern HEADER_NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}");
    private static final Pattern PREFIX = Pattern.compile("(?!(?i:xml)|xsi$)[A-Za-z_][A-Za-z0-9_.-]{0,34}");

    private static final Pattern PLAIN_MEMBER = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,59}");

    private Formats() {}

    static boolean isIdentifier(String text) {
        return isText(text, LONGEST_IDENTIFIER) && text.codePoints().noneMatch(Character::isWhitespace);
    }

    /** Not empty, not longer than the limit, no control characters, and nothing that no XML message could say. */
    static boolean isText(String text, int limit) {
        return !text.isEmpty() && text.length() <= limit && text.codePoints().allMatch(Formats::isSaid);
    }

    private static boolean isSaid(int codePoint) {
        return !Character.isISOControl(codePoint)
                && Character.getType(codePoint) != Character.SURROGATE
                && codePoint != 0xFFFE
                && codePoint != 0xFFFF;
    }

    static boolean isDigits(String text, int length) {
        return text.length() == length && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    static boolean isPassword(String text) {
        return isText(text, LONGEST_PASSWORD) && text.length() >= SHORTEST_PASSWORD;
    }

    /** Absolute, and of a port that there is; without a user, whose password belongs to the headers. */
    static boolean isWebAddress(String text) {
        if (!isText(text, LONGEST_ADDRESS)) {
            return false;
        }
        try {
            URI address = new URI(text);
            return ("http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme()))
                    && address.getHost() != null
                    && address.getUserInfo() == null
                    && address.getPort() <= HIGHEST_PORT;
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }

    static boolean isHeaderName(String text) {
        return HEADER_NAME.matcher(text).matches();
    }

    static boolean isOwnHeader(String text) {
        return Connection.OWN_HEADERS.contains(text.toLowerCase(Locale.ROOT));
    }

    static boolean isNamespacePrefix(String text) {
        return PREFIX.matcher(text).matches();
    }

    /** Whether a member can stand in a JSON path as it is. */
    static boolean isPlainMember(String text) {
        return PLAIN_MEMBER.matcher(text).matches();
    }

    static String requireIdentifier(String text) {
        if (!isIdentifier(text)) {
            throw new IllegalArgumentException("not an identifier of 1-35 characters without blanks: " + text);
        }
        return text;
    }
}
