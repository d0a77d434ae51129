package nodo.local.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;

/**
 * The EC's book: a receipt that came again, and that it refused as one that it has.
 *
 * <p>A receipt may come again when its answer was lost, and only until an answer was recorded.
 *
 * @param token the session, which is the receipt's identifier
 * @param station the station that has it
 * @param at when it came again
 */
public record RepeatedReceipt(String token, String station, Instant at) {

    private static final String RECORDED = """
            select 1 from position_receipt_recipient_status
            where token = ? and station = ? and status = 'NOTIFIED' and at < ?""";

    /** The contradiction, if the node had recorded the delivery when it sent once more. */
    Optional<Contradiction> brokenIn(Connection node) throws SQLException {
        try (PreparedStatement statement = node.prepareStatement(RECORDED)) {
            statement.setString(1, token);
            statement.setString(2, station);
            statement.setTimestamp(3, Timestamp.from(at));
            try (ResultSet result = statement.executeQuery()) {
                return result.next()
                        ? Optional.of(new Contradiction(
                                "RECEIPT_IS_AT_REST_ONCE_ACCEPTED", token, "sent to " + station + " again at " + at))
                        : Optional.empty();
            }
        }
    }
}
