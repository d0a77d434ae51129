package nodo.local.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;

/**
 * The three ledgers side by side: which sessions, outcomes and receipts they hold, and where they contradict one another.
 *
 * <p>What is promised, and therefore compared:
 *
 * <ul>
 *   <li>no session and no outcome that the hub answered OK is lost, and none is made up;
 *   <li>every paid session's receipt is taken in exactly once by each recipient, or stands among the undelivered ones, and is sent no
 *       more once its answer was recorded;
 *   <li>no notice is paid twice, and no receipt is about a payment that is none;
 *   <li>what {@link CloseComparison} says of payments that a touchpoint closes;
 *   <li>what {@link RptComparison} says of payments of the classic model;
 *   <li>what {@link NodeRule} says of the node's own tables.
 * </ul>
 *
 * @param sessions how many sessions the node holds
 * @param paid how many of them are paid
 * @param outcomes how many outcomes the PSP has sent
 * @param receipts how many receipts the ECs took in
 * @param undelivered how many receipts are still owed, visibly
 * @param rpts how many RPTs the node holds
 * @param rts how many RTs the ECs took in
 * @param contradictions what is wrong, nothing if all is well
 */
public record LedgerComparison(
        long sessions,
        long paid,
        long outcomes,
        long receipts,
        long undelivered,
        long rpts,
        long rts,
        List<Contradiction> contradictions) {

    /** Copies the list. */
    public LedgerComparison {
        contradictions = List.copyOf(contradictions);
    }

    /**
     * Compares.
     *
     * @param node the node's database, which is only read
     * @param books what the PSP and the ECs say
     */
    public static LedgerComparison of(DataSource node, SimulatorBooks books) {
        try (Connection connection = node.getConnection()) {
            // One snapshot for all queries, read in portions.
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            List<Contradiction> found = new ArrayList<>();
            for (NodeRule rule : NodeRule.values()) {
                found.addAll(rule.brokenIn(connection));
            }
            for (RepeatedReceipt receipt : books.repeated()) {
                receipt.brokenIn(connection).ifPresent(found::add);
            }
            Map<String, NodeSession> sessions = NodeSession.all(connection);
            found.addAll(CloseComparison.contradictions(books.touchpoint(), NodeClose.all(connection)));
            Map<String, NodeRpt> rpts = NodeRpt.all(connection);
            found.addAll(RptComparison.contradictions(books.classic(), rpts, books.paidTokens()));
            connection.rollback();
            books.opened().forEach(session -> checkOpened(session, sessions).ifPresent(found::add));
            books.told().forEach(outcome -> checkTold(outcome, sessions).ifPresent(found::add));
            checkMadeUp(sessions, books, found);
            checkHeard(sessions, books.heard(), found);
            return counted(sessions, rpts.size(), books, found);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the node's database", e);
        }
    }

    private static LedgerComparison counted(
            Map<String, NodeSession> sessions, long rpts, SimulatorBooks books, List<Contradiction> found) {
        long paid = sessions.values().stream().filter(NodeSession::paid).count();
        long owed = sessions.values().stream()
                .mapToLong(session -> session.owed().size())
                .sum();
        long rts = books.classic().heard().stream().filter(HeardRt::accepted).count();
        return new LedgerComparison(
                sessions.size(), paid, books.told().size(), books.heard().size(), owed, rpts, rts, found);
    }

    private static Optional<Contradiction> checkOpened(OpenedSession opened, Map<String, NodeSession> sessions) {
        NodeSession session = sessions.get(opened.token());
        if (session == null) {
            return broken("SESSION_IS_KEPT", opened.token(), "the PSP has this token, the node does not");
        }
        return session.notice().equals(opened.notice())
                ? Optional.empty()
                : broken("SESSION_IS_KEPT", opened.token(), opened.notice() + " became " + session.notice());
    }

    private static Optional<Contradiction> checkTold(ToldOutcome told, Map<String, NodeSession> sessions) {
        if (!told.answered()) {
            return broken("OUTCOME_IS_ANSWERED", told.token(), "the hub never answered this outcome");
        }
        NodeSession session = sessions.get(told.token());
        if (!told.promised(session == null || session.keepsLate())) {
            return Optional.empty();
        }
        String expected = told.paid() ? "OK" : "KO";
        return session != null && session.outcome().equals(expected)
                ? Optional.empty()
                : broken(
                        "OUTCOME_IS_KEPT",
                        told.token(),
                        expected + " was answered with " + told.answer() + ", the node holds "
                                + (session == null ? "no session" : session.outcome() + ", " + session.status()));
    }

    /** A payment of a session that the PSP knows was told by the PSP. */
    private static void checkMadeUp(
            Map<String, NodeSession> sessions, SimulatorBooks books, List<Contradiction> found) {
        Set<String> paid = new HashSet<>();
        books.told().stream().filter(ToldOutcome::paid).forEach(outcome -> paid.add(outcome.token()));
        for (OpenedSession known : books.opened()) {
            NodeSession session = sessions.get(known.token());
            if (session != null && session.paid() && !paid.contains(known.token())) {
                found.add(
                        new Contradiction("OUTCOME_IS_NOT_MADE_UP", known.token(), "paid, and the PSP never said so"));
            }
        }
    }

    private static void checkHeard(
            Map<String, NodeSession> sessions, List<HeardReceipt> heard, List<Contradiction> found) {
        Set<String> taken = new HashSet<>();
        Map<String, String> payments = new HashMap<>();
        for (HeardReceipt receipt : heard) {
            if (!taken.add(receipt.token() + " at " + receipt.station())) {
                found.add(new Contradiction(
                        "RECEIPT_IS_TAKEN_ONCE", receipt.token(), receipt.station() + " took it in twice"));
            }
            NodeSession session = sessions.get(receipt.token());
            if (session == null || !session.paid()) {
                found.add(new Contradiction(
                        "RECEIPT_IS_OF_A_PAYMENT", receipt.token(), "the EC has a receipt, the node no payment"));
            }
            String other = payments.putIfAbsent(receipt.notice(), receipt.token());
            if (other != null && !other.equals(receipt.token())) {
                found.add(new Contradiction(
                        "NOTICE_IS_PAID_ONCE", receipt.notice(), "paid by " + other + " and by " + receipt.token()));
            }
        }
        sessions.values().forEach(session -> checkDelivered(session, taken, found));
    }

    /** Who has accepted a receipt has it. */
    private static void checkDelivered(NodeSession session, Set<String> taken, List<Contradiction> found) {
        for (String station : session.delivered()) {
            if (!taken.contains(session.token() + " at " + station)) {
                found.add(new Contradiction(
                        "RECEIPT_IS_NOT_LOST", session.token(), station + " accepted a receipt that it does not have"));
            }
        }
    }

    private static Optional<Contradiction> broken(String rule, String subject, String detail) {
        return Optional.of(new Contradiction(rule, subject, detail));
    }

    /** The verdict for people: what was counted, and every contradiction. */
    public String table() {
        StringBuilder table = new StringBuilder();
        row(table, "sessions at the node", sessions);
        row(table, "paid at the node", paid);
        row(table, "outcomes told by the PSP", outcomes);
        row(table, "receipts taken in by ECs", receipts);
        row(table, "receipts owed, visibly", undelivered);
        row(table, "RPTs at the node", rpts);
        row(table, "RTs taken in by ECs", rts);
        row(table, "contradictions", contradictions.size());
        contradictions.forEach(
                contradiction -> table.append("    ").append(contradiction).append('\n'));
        return table.toString().stripTrailing();
    }

    private static void row(StringBuilder table, String what, long count) {
        table.append(String.format(Locale.ROOT, "  %-26s %8d%n", what, count));
    }
}
