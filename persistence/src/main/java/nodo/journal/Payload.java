package nodo.journal;

/**
 * The bytes of a message. They are not copied, and not to be changed; the text form tells only how many there are,
 * because a payload does not belong in a log.
 */
public final class Payload {

    private final byte[] bytes;

    private Payload(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The payload of these bytes, which may be none: an empty message is a message. */
    public static Payload of(byte[] bytes) {
        return new Payload(bytes);
    }

    public int size() {
        return bytes.length;
    }

    byte[] bytes() {
        return bytes;
    }

    @Override
    public String toString() {
        return bytes.length + " bytes";
    }
}
