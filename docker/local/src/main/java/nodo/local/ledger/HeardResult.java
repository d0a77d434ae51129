package nodo.local.ledger;

import java.util.List;

/**
 * The touchpoint's book: the result of a payment that it was told.
 *
 * @param transaction the touchpoint's name for it
 * @param tokens the sessions
 * @param outcome OK or KO
 */
record HeardResult(String transaction, List<String> tokens, String outcome) {

    /** Copies the list. */
    HeardResult {
        tokens = List.copyOf(tokens);
    }
}
