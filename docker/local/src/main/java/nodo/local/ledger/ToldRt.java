package nodo.local.ledger;

import java.util.Set;

/**
 * The PSP's book: an RT that it sent, or that the hub fetched and acknowledged.
 *
 * @param key creditor, IUV and context, joined by slashes
 * @param digest of the document
 * @param answer {@code OK}, a fault code, or {@link ToldOutcome#NONE} if the hub never answered
 */
record ToldRt(String key, String digest, String answer) {

    /** What says that the hub has it: also what answers the repetition of one whose answer was lost. */
    private static final Set<String> PROMISES = Set.of("OK", "PPT_RT_DUPLICATA");

    boolean promised() {
        return PROMISES.contains(answer);
    }

    boolean answered() {
        return !ToldOutcome.NONE.equals(answer);
    }

    /** The word that counts of two about the same RT: the first promise, or else the later answer, or else none. */
    ToldRt orLater(ToldRt later) {
        return promised() || !later.answered() ? this : later;
    }
}
