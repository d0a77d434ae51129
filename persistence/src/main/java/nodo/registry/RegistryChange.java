package nodo.registry;

import java.time.Instant;

/**
 * A line of the registry's audit: who changed what, when. Never a password or the value of a header.
 *
 * @param at when
 * @param by who, as the edge knows it
 * @param what the change in words, such as {@code PATCH stations/77777777777_01: enabled}
 */
public record RegistryChange(Instant at, String by, String what) {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_SUMMARY = 1_000;

    public RegistryChange {
        by = cut(by, LONGEST_NAME);
        what = cut(what, LONGEST_SUMMARY);
    }

    private static String cut(String text, int limit) {
        return text.length() <= limit ? text : text.substring(0, limit - 3) + "...";
    }
}
