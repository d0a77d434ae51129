package nodo.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.regex.Pattern;

/**
 * An amount in euro, from 0.00 to 999999999.99, always with two decimals.
 *
 * <p>Two amounts are equal when they are the same amount: the scale is fixed, so {@code equals} and {@code compareTo}
 * agree. There is no rounding: a third decimal other than zero is refused.
 *
 * <p>Source: common types, stAmount.
 *
 * @param amount the amount, of scale 2 after construction
 */
public record Euro(BigDecimal amount) implements Comparable<Euro> {

    // First of all: the constants below are checked against it when the class is initialised.
    private static final BigDecimal LIMIT = new BigDecimal("999999999.99");

    /** Nothing to pay. */
    public static final Euro ZERO = ofCents(0);

    /** The greatest amount that the schemas admit. */
    public static final Euro MAX = ofCents(99_999_999_999L);

    private static final Pattern LEXICAL = Pattern.compile("[0-9]+\\.[0-9]{2}");
    private static final int LONGEST_TEXT = 64;

    public Euro {
        if (amount.signum() < 0 || amount.compareTo(LIMIT) > 0) {
            throw new IllegalArgumentException("amount out of 0.00 .. " + LIMIT);
        }
        try {
            amount = amount.setScale(2, RoundingMode.UNNECESSARY);
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("amount with more than two decimals", e);
        }
    }

    /**
     * Reads the lexical form of the schemas: digits, a point, two digits.
     *
     * @throws IllegalArgumentException if the text has another form or the amount is out of bounds
     */
    public static Euro of(String text) {
        if (text.length() > LONGEST_TEXT || !LEXICAL.matcher(text).matches()) {
            throw new IllegalArgumentException("not an amount with two decimals");
        }
        return new Euro(new BigDecimal(text));
    }

    /**
     * The amount of that many cents, as QR codes and carts carry it.
     *
     * @throws IllegalArgumentException if it is out of bounds
     */
    public static Euro ofCents(long cents) {
        return new Euro(BigDecimal.valueOf(cents, 2));
    }

    /** Whether the parts add up to an amount that a message can carry; never fails, however great they are. */
    public static boolean canBeSum(Collection<Euro> parts) {
        return total(parts).compareTo(LIMIT) <= 0;
    }

    /**
     * The sum of amounts of ours.
     *
     * @throws IllegalArgumentException if the sum is above {@link #MAX}; for amounts of a counterpart ask {@link
     *     #isSumOf(Collection)}
     */
    public static Euro sum(Collection<Euro> parts) {
        return new Euro(total(parts));
    }

    /**
     * This amount and another one.
     *
     * @throws IllegalArgumentException if the sum is above {@link #MAX}
     */
    public Euro plus(Euro other) {
        return new Euro(amount.add(other.amount));
    }

    /** Whether the parts add up to this amount; never fails, however great they are. */
    public boolean isSumOf(Collection<Euro> parts) {
        return total(parts).compareTo(amount) == 0;
    }

    public boolean isZero() {
        return amount.signum() == 0;
    }

    /** The amount in cents. */
    public long cents() {
        return amount.unscaledValue().longValueExact();
    }

    @Override
    public int compareTo(Euro other) {
        return amount.compareTo(other.amount);
    }

    /** The lexical form of the schemas, such as {@code 10.00}. */
    @Override
    public String toString() {
        return amount.toPlainString();
    }

    private static BigDecimal total(Collection<Euro> parts) {
        return parts.stream().map(Euro::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
