package nodo.journal;

import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names a line of the journal and gives its place in the order of time: the moment, then a number. Its text form is
 * {@code <milliseconds since 1970>-<number>}.
 */
public record EventId(Instant at, long number) {

    private static final Pattern PATTERN = Pattern.compile("([0-9]{1,14})-([0-9]{1,18})");

    /**
     * Reads the text form.
     *
     * @throws IllegalArgumentException if the text is no event id
     */
    public static EventId parse(String text) {
        Matcher matcher = PATTERN.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not an event id: <milliseconds>-<number> is expected");
        }
        return new EventId(Instant.ofEpochMilli(Long.parseLong(matcher.group(1))), Long.parseLong(matcher.group(2)));
    }

    @Override
    public String toString() {
        return at.toEpochMilli() + "-" + number;
    }
}
