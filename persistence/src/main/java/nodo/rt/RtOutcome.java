package nodo.rt;

import java.util.Arrays;

/** The outcome of a payment as its RT tells it. Source: PagInf_RPT_RT.xsd, stCodiceEsitoPagamento. */
public enum RtOutcome {
    /** All is paid. */
    EXECUTED(0),

    /** Nothing is paid. */
    NOT_EXECUTED(1),

    /** Some of it is paid. */
    PARTLY_EXECUTED(2),

    /** Nothing was heard of it in time. */
    EXPIRED(3),

    /** Of some of it nothing was heard in time. */
    PARTLY_EXPIRED(4);

    private final int code;

    RtOutcome(int code) {
        this.code = code;
    }

    /** The digit on the wire. */
    public String code() {
        return Integer.toString(code);
    }

    /** Whether money may have moved: the sign that a redirected payment is compared by. */
    public boolean isPositive() {
        return this == EXECUTED || this == PARTLY_EXECUTED;
    }

    /** Whether the RT has to list its payments. */
    public boolean needsPayments() {
        return this == EXECUTED || this == PARTLY_EXECUTED || this == PARTLY_EXPIRED;
    }

    /**
     * The outcome of a digit.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static RtOutcome of(String code) {
        return Arrays.stream(values())
                .filter(outcome -> outcome.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no outcome of a payment: " + code));
    }
}
