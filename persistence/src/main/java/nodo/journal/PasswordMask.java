package nodo.journal;

import java.nio.ByteBuffer;
import java.util.function.Supplier;
import nodo.content.Content;

/**
 * Overwrites passwords in a message with asterisks, byte for byte, and leaves every other byte as it is.
 *
 * <p>It works on bytes and not on a parsed document, because what cannot be parsed is journaled too. A password is the
 * content of an element whose local name is {@code password}, whatever its prefix and case, or the text of a JSON member
 * of that name. Encodings: every one in which ASCII characters are one byte of the same value, and UTF-16 and UTF-32 in
 * both byte orders, with or without a mark.
 *
 * <p>Where the end tag is missing, everything up to the next end tag, or to the end, counts as the password: a broken
 * message rather loses text than shows a secret.
 */
final class PasswordMask {

    private static final byte[] NAME = {'p', 'a', 's', 's', 'w', 'o', 'r', 'd'};

    private final ByteBuffer bytes;
    private final Supplier<ByteBuffer> copy;
    private final int width;
    private final int offset;
    private ByteBuffer masked;
    // Looked for once: a message full of open passwords must not be searched to its end for each of them.
    private boolean endTagsAreOver;

    /** Looks at one unit of {@code width} bytes at a time; the ASCII value is its byte at {@code offset}. */
    private PasswordMask(ByteBuffer bytes, Supplier<ByteBuffer> copy, int width, int offset) {
        this.bytes = bytes;
        this.copy = copy;
        this.width = width;
        this.offset = offset;
        this.masked = bytes;
    }

    /** The message without its passwords; the same array if there are none. */
    static byte[] apply(byte[] message) {
        return apply(Content.of(message)).array();
    }

    /**
     * The message without its passwords. An array is copied only if it has some; of a file, which is mapped, only the
     * pages with passwords are.
     */
    static ByteBuffer apply(Content message) {
        if (message instanceof Content.InMemory) {
            byte[] bytes = message.toByteArray();
            return applied(ByteBuffer.wrap(bytes), () -> ByteBuffer.wrap(bytes.clone()));
        }
        ByteBuffer own = message.copy();
        return applied(own, () -> own);
    }

    /** A copy that is made for one encoding is the message of the next, and is its own to change. */
    private static ByteBuffer applied(ByteBuffer message, Supplier<ByteBuffer> copy) {
        ByteBuffer masked = new PasswordMask(message, copy, 1, 0).scan();
        if (containsZero(message)) {
            masked = wide(masked, message, copy, 2, 0);
            masked = wide(masked, message, copy, 2, 1);
            masked = wide(masked, message, copy, 4, 0);
            masked = wide(masked, message, copy, 4, 3);
        }
        return masked;
    }

    private static ByteBuffer wide(
            ByteBuffer masked, ByteBuffer message, Supplier<ByteBuffer> copy, int width, int offset) {
        ByteBuffer own = masked;
        return new PasswordMask(masked, masked == message ? copy : () -> own, width, offset).scan();
    }

    /** No text has a zero byte, except in the wide encodings, where almost every unit of markup has. */
    private static boolean containsZero(ByteBuffer message) {
        for (int i = 0; i < message.limit(); i++) {
            if (message.get(i) == 0) {
                return true;
            }
        }
        return false;
    }

    private ByteBuffer scan() {
        int units = bytes.limit() / width;
        for (int unit = 0; unit < units; unit++) {
            if (isNameAt(unit)) {
                unit = maskAfterName(unit + NAME.length) - 1;
            }
        }
        return masked;
    }

    /** Masks what belongs to the name that ends before this unit, and tells where to look on. */
    private int maskAfterName(int unit) {
        char before = at(unit - NAME.length - 1);
        if (before == '<' || before == ':') {
            return opensElement(unit - NAME.length - 1) ? maskElement(unit) : unit;
        }
        if (before == '"' && at(unit) == '"') {
            return maskMember(unit + 1);
        }
        return unit;
    }

    /** Whether the name, with its prefix if it has one, stands right behind the start of a tag. */
    private boolean opensElement(int unit) {
        int start = unit;
        if (at(start) == ':') {
            start--;
            while (isNamePart(start)) {
                start--;
            }
        }
        return at(start) == '<';
    }

    private int maskElement(int unit) {
        if (isNamePart(unit) || at(unit) == ':') {
            return unit;
        }
        int content = afterStartTag(unit);
        if (at(content - 2) == '/') {
            return content;
        }
        int end = endOfContent(content);
        overwrite(content, end);
        return end;
    }

    private int afterStartTag(int unit) {
        char quote = 0;
        int i = unit;
        for (; isInside(i); i++) {
            char c = at(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                return i + 1;
            }
        }
        return i;
    }

    /** The end tag of this name; without one, the next end tag; without any, the end. */
    private int endOfContent(int content) {
        int next = nextEndTag(content);
        int end = next;
        while (!endTagsAreOver && isInside(end)) {
            if (isEndTag(end + 2)) {
                return end;
            }
            end = nextEndTag(end + 2);
        }
        endTagsAreOver = true;
        return next;
    }

    private int nextEndTag(int from) {
        int i = from;
        while (isInside(i) && (at(i) != '<' || at(i + 1) != '/')) {
            i++;
        }
        return i;
    }

    private boolean isEndTag(int unit) {
        int name = unit;
        while (isNamePart(name) && !isNameAt(name)) {
            name++;
        }
        if (at(name) == ':') {
            name++;
        }
        return isNameAt(name) && !isNamePart(name + NAME.length);
    }

    private int maskMember(int unit) {
        int i = afterSpace(unit);
        if (at(i) != ':') {
            return unit;
        }
        i = afterSpace(i + 1);
        if (at(i) != '"') {
            return i;
        }
        int start = i + 1;
        int end = start;
        while (isInside(end) && at(end) != '"') {
            end += at(end) == '\\' ? 2 : 1;
        }
        overwrite(start, end);
        return end;
    }

    private int afterSpace(int unit) {
        int i = unit;
        while (at(i) == ' ' || at(i) == '\t' || at(i) == '\r' || at(i) == '\n') {
            i++;
        }
        return i;
    }

    private void overwrite(int from, int to) {
        if (masked == bytes) {
            masked = copy.get();
        }
        int end = Math.min(to * width, bytes.limit());
        for (int i = from * width; i < end; i++) {
            masked.put(i, i % width == offset ? (byte) '*' : 0);
        }
    }

    private boolean isNameAt(int unit) {
        for (int i = 0; i < NAME.length; i++) {
            // Lower case by one bit; what is no letter becomes no letter of the name by it.
            if ((at(unit + i) | 0x20) != NAME[i]) {
                return false;
            }
        }
        return true;
    }

    private boolean isNamePart(int unit) {
        if (!isInside(unit)) {
            return false;
        }
        char c = at(unit);
        return c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || c >= '0' && c <= '9'
                || c == '_'
                || c == '-'
                || c == '.'
                || c > 0x7F;
    }

    private boolean isInside(int unit) {
        return unit >= 0 && (unit + 1) * width <= bytes.limit();
    }

    /** The ASCII character of a unit, 0xFFFF for any other, 0 beyond the ends. */
    private char at(int unit) {
        if (!isInside(unit)) {
            return 0;
        }
        int start = unit * width;
        for (int i = 0; i < width; i++) {
            if (i != offset && bytes.get(start + i) != 0) {
                return 0xFFFF;
            }
        }
        int value = bytes.get(start + offset);
        return value < 0 ? 0xFFFF : (char) value;
    }
}
