package nodo.local.ledger;

import java.util.List;

/**
 * The touchpoint's book: a closePayment that it said.
 *
 * @param transaction the touchpoint's name for it
 * @param tokens the sessions
 * @param paid whether the money was there
 * @param answer {@code OK}, the hub's reason, or {@link ToldOutcome#NONE} if the hub never answered
 */
record ToldClose(String transaction, List<String> tokens, boolean paid, String answer) {

    /** Copies the list. */
    ToldClose {
        tokens = List.copyOf(tokens);
    }
}
