package nodo.local.ledger;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The node's book: an accepted closePayment with its sessions.
 *
 * @param id names it
 * @param sessions from token to state and outcome, as {@code PAID OK}
 * @param resultOwed whether its result is owed to the touchpoint, visibly
 */
record NodeClose(String id, Map<String, String> sessions, boolean resultOwed) {

    private static final int FETCH = 1000;

    private static final String QUERY = """
            select p.close_id, p.token, p.status || ' ' || coalesce(p.outcome, 'none'),
                   exists (select 1 from delivery d where d.operation = 'sendPaymentResult' and d.subject = p.close_id)
            from position_payment p
            where p.close_id is not null
            order by p.close_id, p.token""";

    /** Copies the map. */
    NodeClose {
        sessions = Map.copyOf(sessions);
    }

    /** Whether every session was paid. */
    boolean paid() {
        return sessions.values().stream().allMatch(state -> state.endsWith(" OK"));
    }

    /** Whether no session goes on. */
    boolean ended() {
        return sessions.values().stream().allMatch(state -> state.endsWith(" OK") || state.startsWith("CANCELLED "));
    }

    /** All of them. */
    static List<NodeClose> all(Connection node) throws SQLException {
        Map<String, Map<String, String>> sessions = new LinkedHashMap<>();
        Map<String, Boolean> owed = new LinkedHashMap<>();
        try (Statement statement = node.createStatement()) {
            statement.setFetchSize(FETCH);
            try (ResultSet row = statement.executeQuery(QUERY)) {
                while (row.next()) {
                    sessions.computeIfAbsent(row.getString(1), id -> new LinkedHashMap<>())
                            .put(row.getString(2), row.getString(3));
                    owed.put(row.getString(1), row.getBoolean(4));
                }
            }
        }
        List<NodeClose> all = new ArrayList<>();
        sessions.forEach((id, states) -> all.add(new NodeClose(id, states, owed.getOrDefault(id, false))));
        return all;
    }
}
