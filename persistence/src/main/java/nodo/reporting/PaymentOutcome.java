package nodo.reporting;

import java.util.Arrays;

/**
 * What a flow says became of a payment. The names are those of the REST API.
 *
 * <p>Source: fdr §4; the published schema of the document knows 0, 3 and 9, later rules added 4 and 8.
 */
public enum PaymentOutcome {
    /** Paid. */
    EXECUTED(0),

    /** Revoked. */
    REVOKED(3),

    /** Paid in stand-in mode. */
    STAND_IN(4),

    /** Paid in stand-in mode, without the hub's word: there is no receipt. */
    STAND_IN_NO_RPT(8),

    /** Paid without the hub's word: there is no receipt. */
    NO_RPT(9);

    private final int code;

    PaymentOutcome(int code) {
        this.code = code;
    }

    /** Its digit in the document. */
    public int code() {
        return code;
    }

    /**
     * The outcome with this digit.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static PaymentOutcome ofCode(int code) {
        return Arrays.stream(values())
                .filter(outcome -> outcome.code == code)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no outcome: " + code));
    }
}
