package nodo.local.ledger;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The node's book: a session with its outcome and its recipients.
 *
 * @param token the session
 * @param notice creditor and notice number, joined by a slash
 * @param status its state
 * @param keepsLate whether an outcome is recorded though it comes after the session ended: where the PSP activated, at a
 *     creditor of the notice model. Who closed at a touchpoint gives the money back, and of a creditor of the classic
 *     model there is nothing left to make an RT of (flows-notice §10.1 and §10.2)
 * @param outcome {@code OK}, {@code KO}, or {@code none}
 * @param delivered the stations that have accepted its receipt
 * @param owed the stations that have not, or have refused it
 */
record NodeSession(
        String token,
        String notice,
        String status,
        boolean keepsLate,
        String outcome,
        Set<String> delivered,
        Set<String> owed) {

    private static final int FETCH = 1000;

    private static final String QUERY = """
            select p.token, p.creditor || '/' || p.notice_number, p.status, coalesce(p.outcome, 'none'), r.station,
                   r.status = 'NOTIFIED' and d.id is null, p.close_id is null and not p.classic
                       and p.activated_by <> 'activateIOPayment'
            from position_payment p
            left join position_receipt_recipient r on r.token = p.token
            left join delivery d on d.operation = 'paSendRt' and d.subject = r.token and d.partner = r.station
            order by p.token""";

    NodeSession {
        delivered = Collections.unmodifiableSet(delivered);
        owed = Collections.unmodifiableSet(owed);
    }

    boolean paid() {
        return "OK".equals(outcome);
    }

    /** All sessions by their token. */
    static Map<String, NodeSession> all(Connection node) throws SQLException {
        Map<String, Row> rows = new LinkedHashMap<>();
        try (Statement statement = node.createStatement()) {
            statement.setFetchSize(FETCH);
            try (ResultSet result = statement.executeQuery(QUERY)) {
                while (result.next()) {
                    rows.computeIfAbsent(result.getString(1), token -> new Row())
                            .take(result);
                }
            }
        }
        Map<String, NodeSession> sessions = new LinkedHashMap<>();
        rows.forEach((token, row) -> sessions.put(token, row.session(token)));
        return sessions;
    }

    /** A session that is being read: it has one line for each recipient. */
    private static final class Row {

        private final Set<String> delivered = new TreeSet<>();
        private final Set<String> owed = new TreeSet<>();
        private String notice = "";
        private String status = "";
        private String outcome = "";
        private boolean keepsLate;

        void take(ResultSet result) throws SQLException {
            notice = result.getString(2);
            status = result.getString(3);
            outcome = result.getString(4);
            keepsLate = result.getBoolean(7);
            String station = result.getString(5);
            if (station != null) {
                (result.getBoolean(6) ? delivered : owed).add(station);
            }
        }

        NodeSession session(String token) {
            return new NodeSession(token, notice, status, keepsLate, outcome, delivered, owed);
        }
    }
}
