package nodo.notice;

import java.util.regex.Pattern;

/**
 * The fiscal code of a creditor institution: exactly 11 digits. Its check digit is not verified.
 *
 * <p>Source: common types, stFiscalCodePA.
 *
 * @param value the 11 digits
 */
public record FiscalCode(String value) implements Comparable<FiscalCode> {

    private static final Pattern PATTERN = Pattern.compile("[0-9]{11}");

    public FiscalCode {
        Text.requireMatch("fiscal code", value, PATTERN);
    }

    /** Whether a text is one: the registry also knows creditors by identifiers of other shapes. */
    public static boolean isOne(String text) {
        return PATTERN.matcher(text).matches();
    }

    @Override
    public int compareTo(FiscalCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
