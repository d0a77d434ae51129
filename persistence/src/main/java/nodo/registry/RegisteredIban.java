package nodo.registry;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import nodo.notice.Iban;

/**
 * A credit account registered for a creditor institution.
 *
 * @param iban as written in the file, valid by ISO 13616; compared upper-cased
 * @param validFrom first day; absent: always was
 * @param validTo last day; absent: for ever
 */
public record RegisteredIban(String iban, Optional<LocalDate> validFrom, Optional<LocalDate> validTo) {

    private static final Pattern SHAPE = Pattern.compile("[A-Z]{2}[0-9]{2}[A-Z0-9]{1,30}");
    private static final Pattern ITALIAN = Pattern.compile("IT[0-9]{2}[A-Z][0-9]{10}[A-Z0-9]{12}");
    private static final BigInteger MODULUS = BigInteger.valueOf(97);

    public RegisteredIban {
        if (!isValid(iban)) {
            throw new IllegalArgumentException("not an IBAN");
        }
    }

    /**
     * Whether the text is an IBAN: its shape, the length and shape of an Italian one if it is Italian, and the check
     * digits.
     *
     * <p>Source: ISO 13616.
     */
    public static boolean isValid(String text) {
        String iban = text.toUpperCase(Locale.ROOT);
        if (!SHAPE.matcher(iban).matches()
                || (iban.startsWith("IT") && !ITALIAN.matcher(iban).matches())) {
            return false;
        }
        StringBuilder digits = new StringBuilder();
        (iban.substring(4) + iban.substring(0, 4)).chars().forEach(c -> digits.append(Character.digit(c, 36)));
        return new BigInteger(digits.toString()).mod(MODULUS).equals(BigInteger.ONE);
    }

    /** Whether it may be credited on that day, both ends included. */
    public boolean isInForceOn(LocalDate day) {
        return validFrom.filter(day::isBefore).isEmpty()
                && validTo.filter(day::isAfter).isEmpty();
    }

    /** Whether a transfer names this account: case does not count. */
    public boolean isSameAs(Iban other) {
        return iban.equalsIgnoreCase(other.value());
    }

    /** Whether it is an account at the postal bank. */
    public boolean isPostal() {
        return new Iban(iban).isPostal();
    }

    /** The country only: an account number does not belong in a log. */
    @Override
    public String toString() {
        return "RegisteredIban[" + iban.substring(0, 2) + ", validFrom=" + validFrom + ", validTo=" + validTo + "]";
    }
}
