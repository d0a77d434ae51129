package nodo.standin.desk;

/** What a setting may be. */
final class Bounds {

    private Bounds() {}

    static <T extends Comparable<T>> T within(String key, T value, T least, T most) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw new IllegalArgumentException(
                    "nodo.stand-in." + key + " is " + value + ", it must be from " + least + " to " + most);
        }
        return value;
    }
}
