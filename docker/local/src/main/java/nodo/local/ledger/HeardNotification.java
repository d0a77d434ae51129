package nodo.local.ledger;

import java.util.List;

/**
 * The PSP's book: payments that it was told to execute.
 *
 * @param tokens the sessions
 * @param repeated whether it had been told of one of them before
 */
record HeardNotification(List<String> tokens, boolean repeated) {

    /** Copies the list. */
    HeardNotification {
        tokens = List.copyOf(tokens);
    }
}
