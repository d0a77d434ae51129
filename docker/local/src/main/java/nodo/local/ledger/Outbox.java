package nodo.local.ledger;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * What the node still owes to partners.
 *
 * @param database the node's database
 */
public record Outbox(DataSource database) {

    private static final String MOVING =
            "select count(*) from delivery where state = 'WAITING' and (due_at <= now() or lease_until > now())";

    private static final String OWED = "select count(*) from delivery where operation = 'paSendRt'";

    /** Whether nothing is on its way or due now; what waits for a later attempt, or for an operator, is at rest. */
    public boolean isAtRest() {
        return count(MOVING) == 0;
    }

    /** How many receipts are owed, at rest or not. */
    public long receipts() {
        return count(OWED);
    }

    private long count(String query) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the outbox", e);
        }
    }
}
