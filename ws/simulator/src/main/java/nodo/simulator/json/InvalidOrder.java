package nodo.simulator.json;

/**
 * Something that a simulator was told to do and cannot read.
 *
 * <p>The message names the member and is meant for the person who wrote the order; over REST it becomes HTTP 400.
 */
public final class InvalidOrder extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** An order refused for the given reason. */
    public InvalidOrder(String message) {
        super(message);
    }

    /** An order refused for the given reason, found by something else. */
    public InvalidOrder(String message, Throwable cause) {
        super(message, cause);
    }
}
