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

    /** Whether the hub promised to keep it: by OK, or by one of the faults that record a late outcome all the same. */
    boolean promised() {
        return switch (answer) {
            case "OK", "PPT_TOKEN_SCADUTO", "PPT_TOKEN_SCADUTO_KO", SAME_RECORDED -> true;
            default -> false;
        };
    }

    /** The word that counts of two about the same outcome: the first promise, or else the later answer, or else none. */
    ToldOutcome orLater(ToldOutcome later) {
        return promised() || !later.answered() ? this : later;
    }

    boolean answered() {
        return !NONE.equals(answer);
    }
}
