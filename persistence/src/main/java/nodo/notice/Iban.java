package nodo.notice;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The account that a transfer credits, as the creditor wrote it. Whether it exists is told by the registry's list of the
 * creditor's accounts, hence no check of its check digits.
 *
 * <p>Source: stIBAN.
 *
 * @param value two letters, two digits, 1 to 30 letters or digits
 */
public record Iban(String value) {

    private static final Pattern PATTERN = Pattern.compile("[a-zA-Z]{2}[0-9]{2}[a-zA-Z0-9]{1,30}");
    private static final String POSTAL_ABI = "07601";

    public Iban {
        Text.requireMatch("IBAN", value, PATTERN);
    }

    /** The form in which accounts are compared: upper case. */
    public Iban canonical() {
        return new Iban(value.toUpperCase(Locale.ROOT));
    }

    /** Whether the account is an Italian postal one: ABI 07601. */
    public boolean isPostal() {
        return isPostal(value);
    }

    /** Whether a text is an Italian postal account: ABI 07601. */
    static boolean isPostal(String value) {
        return value.regionMatches(true, 0, "IT", 0, 2) && value.startsWith(POSTAL_ABI, 5);
    }

    /** The country only: an account number does not belong in a log. */
    @Override
    public String toString() {
        return "Iban[" + value.substring(0, 2) + "]";
    }
}
