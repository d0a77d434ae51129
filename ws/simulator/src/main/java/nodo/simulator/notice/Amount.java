package nodo.simulator.notice;

import java.util.List;
import java.util.regex.Pattern;

/**
 * An amount in euro, as the wire writes it: digits, a point, two digits.
 *
 * <p>Source: common types, stAmount: pattern {@code \d+\.\d{2}}, at most 999999999.99.
 *
 * @param cents the amount in cents, 0 to 99999999999
 */
public record Amount(long cents) implements Comparable<Amount> {

    /** The greatest amount: 999999999.99. */
    public static final Amount GREATEST = new Amount(99_999_999_999L);

    private static final Pattern WRITTEN = Pattern.compile("\\d{1,10}\\.\\d{2}");

    /** An amount in its bounds. */
    public Amount {
        if (cents < 0 || cents > 99_999_999_999L) {
            throw new IllegalArgumentException("an amount is 0.00 to 999999999.99");
        }
    }

    /** Reads an amount as the wire writes it. */
    public static Amount parse(String written) {
        if (!WRITTEN.matcher(written).matches()) {
            throw new IllegalArgumentException("an amount is written as digits, a point and two digits");
        }
        return new Amount(Long.parseLong(written.replace(".", "")));
    }

    /** Reads an amount of an XML document, where white space around a decimal counts for nothing. */
    public static Amount ofDocument(String text) {
        return parse(text.strip());
    }

    /** The sum of amounts. */
    public static Amount sum(List<Amount> amounts) {
        return new Amount(amounts.stream().mapToLong(Amount::cents).sum());
    }

    @Override
    public int compareTo(Amount other) {
        return Long.compare(cents, other.cents);
    }

    /** The amount as the wire writes it. */
    @Override
    public String toString() {
        long rest = cents % 100;
        return cents / 100 + (rest < 10 ? ".0" : ".") + rest;
    }
}
