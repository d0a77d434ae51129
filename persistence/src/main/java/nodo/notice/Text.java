package nodo.notice;

import java.util.Optional;
import java.util.regex.Pattern;

/** The bounds that the values of this package share: stText16 to stText210 and the patterns of the common types. */
final class Text {

    private Text() {}

    static void requireLength(String name, String text, int min, int max) {
        int length = text.codePointCount(0, text.length());
        if (length < min || length > max) {
            throw new IllegalArgumentException(name + " has " + length + " characters, not " + min + " to " + max);
        }
    }

    static void requireLength(String name, Optional<String> text, int max) {
        text.ifPresent(present -> requireLength(name, present, 1, max));
    }

    /** The message never repeats the text: it may be a person's data. */
    static void requireMatch(String name, String text, Pattern pattern) {
        if (!pattern.matcher(text).matches()) {
            throw new IllegalArgumentException(name + " does not match " + pattern);
        }
    }
}
