package nodo.wire.codec;

/** Text inside XML. */
final class XmlText {
    private XmlText() {}

    /**
     * Appends text in a form that is the same inside an element and inside a quoted attribute.
     *
     * @throws IllegalArgumentException if it holds a character that XML 1.0 cannot carry in any form
     */
    static void append(StringBuilder out, String text) {
        int next;
        for (int at = 0; at < text.length(); at = next) {
            int character = text.codePointAt(at);
            next = at + Character.charCount(character);
            switch (character) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\r' -> out.append("&#13;");
                case '\n' -> out.append("&#10;");
                case '\t' -> out.append("&#9;");
                default -> out.appendCodePoint(sendable(character));
            }
        }
    }

    private static int sendable(int character) {
        boolean control = character < ' ';
        boolean surrogate = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
        boolean noCharacter = character == 0xFFFE || character == 0xFFFF;
        if (control || surrogate || noCharacter) {
            throw new IllegalArgumentException("not a character of XML: " + character);
        }
        return character;
    }
}
