package nodo.notice;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number of a notice (codice avviso): 18 digits, the first of which, the aux digit, tells what the others mean.
 *
 * <p>Aux 0: application code (2), reference (15, the last two being check digits). Aux 1: reference (17), free. Aux 2:
 * reference (17) with check digits. Aux 3: segregation code (2), which is part of the reference (17), with check digits.
 * Other aux digits: reference (17).
 *
 * <p>Check digits are made right and never demanded: real notices in circulation have wrong ones.
 *
 * <p>Source: common types, stNoticeNumber; structure and check digits, the published rules of the notice number.
 *
 * @param value the 18 digits
 */
public record NoticeNumber(String value) implements Comparable<NoticeNumber> {

    private static final Pattern PATTERN = Pattern.compile("[0-9]{18}");
    private static final Pattern WITHOUT_CHECK_DIGITS = Pattern.compile("[023][0-9]{15}");
    private static final int CHECKED_LENGTH = 16;
    private static final int MODULUS = 93;

    public NoticeNumber {
        Text.requireMatch("notice number", value, PATTERN);
    }

    /**
     * Completes a number with its check digits.
     *
     * @param first16 the aux digit, 0, 2 or 3, and the 15 digits after it
     */
    public static NoticeNumber withCheckDigits(String first16) {
        Text.requireMatch("notice number without check digits", first16, WITHOUT_CHECK_DIGITS);
        return new NoticeNumber(first16 + checkDigits(first16));
    }

    /** The first digit, 0 to 9. */
    public int auxDigit() {
        return value.charAt(0) - '0';
    }

    /** The two digits that name the station, for aux digit 0 only. */
    public Optional<String> applicationCode() {
        return auxDigit() == 0 ? Optional.of(value.substring(1, 3)) : Optional.empty();
    }

    /** The two digits that name the station, for aux digit 3 only. */
    public Optional<String> segregationCode() {
        return auxDigit() == 3 ? Optional.of(value.substring(1, 3)) : Optional.empty();
    }

    /** The creditor's reference (IUV) that this number implies: 15 digits for aux digit 0, otherwise 17. */
    public String creditorReferenceId() {
        return auxDigit() == 0 ? value.substring(3) : value.substring(1);
    }

    /** Whether the check digits are right; true for aux digits that have none. A wrong number is valid all the same. */
    public boolean hasRightCheckDigits() {
        boolean checked = auxDigit() == 0 || auxDigit() == 2 || auxDigit() == 3;
        return !checked || value.endsWith(checkDigits(value.substring(0, CHECKED_LENGTH)));
    }

    @Override
    public int compareTo(NoticeNumber other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }

    private static String checkDigits(String first16) {
        long remainder = Long.parseLong(first16) % MODULUS;
        return remainder < 10 ? "0" + remainder : Long.toString(remainder);
    }
}
