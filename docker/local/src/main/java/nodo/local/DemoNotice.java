package nodo.local;

/** Notices of the demo creditor that the simulated EC lets everybody pay: there are as many as anybody needs. */
public final class DemoNotice {

    /** How many there are for each segregation code. */
    public static final long SEQUENCES = 10_000_000_000L;

    private static final int CHECK_MODULUS = 93;

    private DemoNotice() {}

    /**
     * The number of one, with right check digits.
     *
     * @param segregationCode two digits, which lead to the station
     * @param sequence 0 to 9,999,999,999, which tells it from the others
     */
    public static String number(String segregationCode, long sequence) {
        String first = "3%s000%010d".formatted(segregationCode, sequence);
        return first + "%02d".formatted(Long.parseLong(first) % CHECK_MODULUS);
    }
}
