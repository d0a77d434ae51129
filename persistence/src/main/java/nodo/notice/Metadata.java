package nodo.notice;

import java.util.List;

/**
 * Free keys and values of the creditor, passed through unchanged and in their order: 1 to 15 entries, or {@link #NONE}.
 * A key may occur twice.
 *
 * <p>Source: common types, ctMetadata.
 */
public record Metadata(List<Entry> entries) {

    /** No metadata: the element is absent. */
    public static final Metadata NONE = new Metadata(List.of());

    /** The most entries that the schema admits. */
    public static final int MAX_ENTRIES = 15;

    public Metadata {
        entries = List.copyOf(entries);
        if (entries.size() > MAX_ENTRIES) {
            throw new IllegalArgumentException(entries.size() + " metadata entries, not up to " + MAX_ENTRIES);
        }
    }

    public boolean isEmpty() {
        return entries.isEmpty();
    }

    /**
     * One key and its value.
     *
     * <p>Source: common types, ctMapEntry.
     *
     * @param key 1 to 140 characters
     * @param value 1 to 140 characters
     */
    public record Entry(String key, String value) {

        public Entry {
            Text.requireLength("metadata key", key, 1, 140);
            Text.requireLength("metadata value", value, 1, 140);
        }
    }
}
