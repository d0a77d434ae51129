package nodo.wire.codec;

import java.util.List;
import java.util.Optional;

/** Takes the text of one element of the payload out of a message, and decodes it. */
final class DetachedText {
    /** Envelope, body, payload, element. */
    private static final int DEPTH = 4;

    private final String element;
    private final Base64Text text;

    DetachedText(Attachment attachment) {
        this.element = attachment.element();
        this.text = new Base64Text(attachment.document());
    }

    /** Whether the text belongs to the element; it is taken then. */
    boolean takes(List<String> path, char[] characters, int start, int count) {
        boolean mine = isAt(path);
        if (mine) {
            text.read(characters, start, count);
        }
        return mine;
    }

    /** What the validator is to see of the element that ends: nothing, unless it is a mistake. */
    Optional<String> leave(List<String> path) {
        return isAt(path) ? text.end() : Optional.empty();
    }

    private boolean isAt(List<String> path) {
        return path.size() == DEPTH && path.get(DEPTH - 1).equals(element);
    }
}
