package nodo.journal;

import java.nio.ByteBuffer;
import nodo.content.Content;

/**
 * The bytes of a message. They are not copied, and not to be changed; the text form tells only how many there are,
 * because a payload does not belong in a log.
 */
public final class Payload {

    private final Content content;

    private Payload(Content content) {
        this.content = content;
    }

    /** The payload of these bytes, which may be none: an empty message is a message. */
    public static Payload of(byte[] bytes) {
        return of(Content.of(bytes));
    }

    /** The payload of these bytes, of which there may be too many for the memory. */
    public static Payload of(Content content) {
        return new Payload(content);
    }

    public int size() {
        return Math.toIntExact(content.size());
    }

    /** The bytes with asterisks for passwords. */
    ByteBuffer masked() {
        return PasswordMask.apply(content);
    }

    @Override
    public String toString() {
        return size() + " bytes";
    }
}
