package nodo.journal;

import java.util.Optional;

/** Cuts texts to the width of their column, since a request must be journaled however long what it says is. */
final class Bounded {

    static final int IDENTIFIER = 35;

    private Bounded() {}

    /** The text, cut to at most that many characters, without the one character that the database cannot hold. */
    static String cut(String text, int max) {
        String storable = text.indexOf('\0') < 0 ? text : text.replace('\0', ' ');
        if (storable.codePointCount(0, storable.length()) <= max) {
            return storable;
        }
        return storable.substring(0, storable.offsetByCodePoints(0, max));
    }

    static Optional<String> cut(Optional<String> text, int max) {
        return text.map(present -> cut(present, max));
    }
}
