package nodo.simulator.notice;

import java.util.regex.Pattern;

/**
 * The 18 digits of a payment notice (codice avviso).
 *
 * <p>The simulators have their own value for it, and take nothing from the hub but its published contract: a counterpart
 * that shared the hub's arithmetic could not find a mistake in it.
 *
 * <p>Source: common types, stNoticeNumber; layout by aux digit of the published notice specification.
 *
 * @param digits the 18 digits
 */
public record NoticeNumber(String digits) {

    /** The bases that an aux digit 0, 2 or 3 has room for: 13 digits. */
    static final long BASES = 10_000_000_000_000L;

    private static final Pattern DIGITS = Pattern.compile("[0-9]{18}");
    private static final Pattern CODE = Pattern.compile("[0-9]{2}");

    /** A number of 18 digits; check digits are not verified, as circulating notices have wrong ones. */
    public NoticeNumber {
        if (!DIGITS.matcher(digits).matches()) {
            throw new IllegalArgumentException("a notice number is 18 digits");
        }
    }

    /**
     * The number of a notice with a segregation code (aux digit 3), with right check digits.
     *
     * @param segregationCode two digits
     * @param base the 13 digits that tell the notice from others of that code
     */
    public static NoticeNumber of(String segregationCode, long base) {
        if (!CODE.matcher(segregationCode).matches() || base < 0 || base >= BASES) {
            throw new IllegalArgumentException("a notice number needs a code of 2 and a base of at most 13 digits");
        }
        String first = String.format("3%s%013d", segregationCode, base);
        return new NoticeNumber(first + String.format("%02d", Long.parseLong(first) % 93));
    }

    /** The first digit, which tells how the others are laid out. */
    public int auxDigit() {
        return digits.charAt(0) - '0';
    }

    /** The segregation code where the aux digit is 3, the application code where it is 0. */
    public String code() {
        return digits.substring(1, 3);
    }

    /** The 13 digits between the code and the two last ones. */
    public long base() {
        return Long.parseLong(digits.substring(3, 16));
    }

    /** The creditor's reference (IUV): 15 digits where the aux digit is 0, else 17. */
    public String creditorReferenceId() {
        return digits.substring(auxDigit() == 0 ? 3 : 1);
    }

    @Override
    public String toString() {
        return digits;
    }
}
