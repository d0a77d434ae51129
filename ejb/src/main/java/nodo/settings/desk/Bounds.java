package nodo.settings.desk;

/** What a setting may be. */
public final class Bounds {

    private Bounds() {}

    /**
     * The value of a setting, if it is one that it may have.
     *
     * @param key the setting's whole key, for whoever has to correct it
     * @throws IllegalArgumentException if it is less than the least or more than the most
     */
    public static <T extends Comparable<T>> T within(String key, T value, T least, T most) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw new IllegalArgumentException(key + " is " + value + ", it must be from " + least + " to " + most);
        }
        return value;
    }
}
