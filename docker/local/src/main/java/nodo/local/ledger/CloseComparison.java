package nodo.local.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The books of touchpoint, node and executing PSP side by side.
 *
 * <ul>
 *   <li>no closePayment that the hub accepted is lost, and the PSP is told only of what was closed, once;
 *   <li>when an accepted close has ended, the touchpoint knows its result, or it stands among what is owed: OK where all its
 *       sessions are paid, KO otherwise, and never both.
 * </ul>
 */
final class CloseComparison {

    private final TouchpointBook book;
    private final Map<String, NodeClose> byToken = new HashMap<>();
    private final List<Contradiction> found = new ArrayList<>();

    private CloseComparison(TouchpointBook book, List<NodeClose> closes) {
        this.book = book;
        closes.forEach(close -> close.sessions().keySet().forEach(token -> byToken.put(token, close)));
    }

    static List<Contradiction> contradictions(TouchpointBook book, List<NodeClose> closes) {
        CloseComparison comparison = new CloseComparison(book, closes);
        book.closes().forEach(comparison::checkTold);
        comparison.checkNotifications();
        comparison.checkResults();
        return comparison.found;
    }

    private void checkTold(ToldClose told) {
        if (ToldOutcome.NONE.equals(told.answer())) {
            broken("CLOSE_IS_ANSWERED", told.tokens().get(0), "the hub never answered this closePayment");
        }
        if (told.paid() && "OK".equals(told.answer())) {
            Set<NodeClose> kept = new HashSet<>();
            told.tokens().forEach(token -> kept.add(byToken.get(token)));
            if (kept.size() != 1 || kept.contains(null)) {
                broken("CLOSE_IS_KEPT", told.tokens().get(0), "the hub accepted a closePayment that it does not hold");
            }
        }
    }

    private void checkNotifications() {
        Set<String> told = new HashSet<>();
        for (HeardNotification notification : book.notifications()) {
            for (String token : notification.tokens()) {
                if (!told.add(token) || notification.repeated()) {
                    broken("NOTIFICATION_COMES_ONCE", token, "the PSP was told twice to execute it");
                }
                if (!byToken.containsKey(token)) {
                    broken("NOTIFICATION_IS_OF_A_CLOSE", token, "the PSP was told of what no touchpoint closed");
                }
            }
        }
    }

    /** What the touchpoint was told of sessions that somebody else closed is looked at as well: the node tells no other. */
    private void checkResults() {
        Map<String, Set<String>> results = new HashMap<>();
        for (HeardResult result : book.results()) {
            result.tokens()
                    .forEach(token -> results.computeIfAbsent(token, key -> new HashSet<>())
                            .add(result.outcome()));
        }
        for (ToldClose told : book.closes()) {
            NodeClose close = byToken.get(told.tokens().get(0));
            if (told.paid() && close != null) {
                checkResult(
                        close,
                        results.getOrDefault(told.tokens().get(0), Set.of()),
                        told.tokens().get(0));
            }
        }
        for (String token : results.keySet()) {
            if (!byToken.containsKey(token)) {
                broken("RESULT_IS_OF_A_CLOSE", token, "the touchpoint was told the result of what it did not close");
            }
        }
    }

    private void checkResult(NodeClose close, Set<String> told, String token) {
        String right = close.paid() ? "OK" : "KO";
        if (!close.ended() && (!told.isEmpty() || close.resultOwed())) {
            broken("RESULT_COMES_LAST", token, "a result was told while the close goes on: " + close.sessions());
        }
        if (close.ended() && told.isEmpty() && !close.resultOwed()) {
            broken("RESULT_IS_NOT_LOST", token, right + " was neither told nor is it owed");
        }
        if (close.ended() && !told.isEmpty() && !told.equals(Set.of(right))) {
            broken("RESULT_IS_RIGHT", token, "the touchpoint was told " + told + " and it is " + right);
        }
    }

    private void broken(String rule, String subject, String detail) {
        found.add(new Contradiction(rule, subject, detail));
    }
}
