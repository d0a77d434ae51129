package nodo.local.ledger;

/**
 * The PSP's book: an outcome that it sent for a session, and the last thing it heard about it.
 *
 * @param token the session
 * @param paid whether the outcome was OK
 * @param answer {@code OK}, a fault code, {@link #SAME_RECORDED}, or {@link #NONE} if the hub never answered
 */
public record ToldOutcome(String token, boolean paid, String answer) {

    /** What stands for no answer at all. */
    public static final String NONE = "none";

    /** What stands for PPT_ESITO_GIA_ACQUISITO of the same outcome: the answer to an earlier attempt was lost. */
    public static final String SAME_RECORDED = "Esito concorde";

    /**
     * Whether the hub promised to keep it: by OK, or by one of the faults that record a late outcome all the same.
     *
     * @param keepsLate whether the session is one whose late outcomes are recorded
     */
    boolean promised(boolean keepsLate) {
        return switch (answer) {
            case "OK", SAME_RECORDED -> true;
            case "PPT_TOKEN_SCADUTO", "PPT_TOKEN_SCADUTO_KO" -> keepsLate;
            default -> false;
        };
    }

    /** The word that counts of two about the same outcome: the first promise, or else the later answer, or else none. */
    ToldOutcome orLater(ToldOutcome later) {
        return promised(true) || !later.answered() ? this : later;
    }

    /** Whether the hub has answered at all. */
    public boolean answered() {
        return !NONE.equals(answer);
    }
}
