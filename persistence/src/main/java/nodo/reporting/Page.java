package nodo.reporting;

/**
 * Which part of a list is asked for.
 *
 * @param number from 1, at most {@link #LAST}
 * @param size how many of its elements, 1 to 1000
 */
public record Page(int number, int size) {

    /** The last page that may be asked for. */
    public static final int LAST = 1_000_000;

    /** The largest page. */
    public static final int LARGEST = 1000;

    public Page {
        if (number < 1 || number > LAST || size < 1 || size > LARGEST) {
            throw new IllegalArgumentException("no page: " + number + " of " + size);
        }
    }

    /** How many elements come before it. */
    int offset() {
        return (number - 1) * size;
    }
}
