package nodo.simulator.notice;

/**
 * The digits of a notice number that say which debt it stands for.
 *
 * <p>The 13 digits of the base are read as {@code S T O NNNNNNNNNN}: state, transfers, options and a sequence of ten
 * digits. So each combination has ten thousand million notices per segregation code, and none has to be prepared. What
 * the digits mean is written in the package description.
 *
 * @param state the digit S
 * @param transfers the digit T
 * @param options the digit O
 * @param sequence the ten digits N
 */
public record RuleDigits(int state, int transfers, int options, long sequence) {

    /** The greatest sequence. */
    public static final long LAST_SEQUENCE = 9_999_999_999L;

    /** Digits in their bounds. */
    public RuleDigits {
        if (!digit(state) || !digit(transfers) || !digit(options)) {
            throw new IllegalArgumentException("state, transfers and options are one digit each");
        }
        if (sequence < 0 || sequence > LAST_SEQUENCE) {
            throw new IllegalArgumentException("a sequence has at most ten digits");
        }
    }

    /** The digits of a notice number. */
    public static RuleDigits of(NoticeNumber notice) {
        long base = notice.base();
        int head = (int) (base / (LAST_SEQUENCE + 1));
        return new RuleDigits(head / 100, head / 10 % 10, head % 10, base % (LAST_SEQUENCE + 1));
    }

    /** The notice number of a segregation code that holds these digits. */
    public NoticeNumber notice(String segregationCode) {
        long head = state * 100L + transfers * 10L + options;
        return NoticeNumber.of(segregationCode, head * (LAST_SEQUENCE + 1) + sequence);
    }

    private static boolean digit(int value) {
        return value >= 0 && value <= 9;
    }
}
