package nodo.notice;

import java.util.UUID;

/**
 * The token of one activation of a position. The same value is later the receipt's identifier and, in the reporting
 * flow, the IUR.
 *
 * <p>Source: common types, stPaymentToken. That the node makes 32 lower-case hexadecimal digits is observed.
 *
 * @param value 1 to 35 characters
 */
public record PaymentToken(String value) {

    private static final int MAX_LENGTH = 35;

    public PaymentToken {
        Text.requireLength("payment token", value, 1, MAX_LENGTH);
    }

    /** Whether a text can be a token at all; partners that have no schema may name anything. */
    public static boolean isPossible(String text) {
        return !text.isEmpty() && text.codePointCount(0, text.length()) <= MAX_LENGTH;
    }

    /** A token that was never given before: a random UUID without its hyphens. */
    public static PaymentToken fresh() {
        return new PaymentToken(UUID.randomUUID().toString().replace("-", ""));
    }

    @Override
    public String toString() {
        return value;
    }
}
