package nodo.local;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * What the node wrote down, read from its tables.
 *
 * @param database the node's database
 */
public record NodeBook(DataSource database) {

    private static final String CREDITOR = "77777777777";

    /** The states that a session went through. */
    public List<String> statesOf(String token) {
        return column("select status from position_payment_status where token = ? order by at, id", token);
    }

    /** The states that a position of the demo creditor went through. */
    public List<String> positionStatesOf(String notice) {
        return column(
                "select status from position_status where creditor = '" + CREDITOR
                        + "' and notice_number = ? order by at, id",
                notice);
    }

    /** The recipients of a receipt with their states, ordered by station. */
    public List<String> recipientsOf(String token) {
        return column(
                "select station || ' ' || status from position_receipt_recipient where token = ? order by station",
                token);
    }

    /** What is still owed about a session: partner, state and last error. */
    public List<String> owedFor(String token) {
        return column(
                "select partner || ' ' || state || coalesce(' ' || last_error, '') from delivery where subject = ? order by 1",
                token);
    }

    /** What is still owed about the RPT of an IUV: state and last error. */
    public List<String> owedAbout(String iuv) {
        return column(
                "select d.state || coalesce(' ' || d.last_error, '') from delivery d"
                        + " join rpt r on d.subject = replace(r.id::text, '-', '') where r.iuv = ? order by 1",
                iuv);
    }

    /** The states that the RPT of an IUV went through. */
    public List<String> rptStatesOf(String iuv) {
        return column(
                "select s.state from rpt_state_change s join rpt r on r.id = s.rpt where r.iuv = ? order by s.at, s.id",
                iuv);
    }

    /** The node's own name for the RPT of an IUV; the outbox has it without hyphens. */
    public String rptOf(String iuv) {
        return column("select id::text from rpt where iuv = ?", iuv).get(0);
    }

    /** What is still owed to the touchpoint about a session: state and attempts. */
    public List<String> owedResultOf(String token) {
        return column(
                "select d.state || ' ' || d.attempts from delivery d join position_payment p on p.close_id = d.subject"
                        + " where d.operation = 'sendPaymentResult' and p.token = ?",
                token);
    }

    /** The events of a session in their order: operation, subtype and outcome. */
    public List<String> eventsOf(String token) {
        return column(
                "select operation || ' ' || subtype || ' ' || outcome from journal_event where token = ?"
                        + " order by event_time, id",
                token);
    }

    /** The events about a notice that has no session yet. */
    public List<String> eventsOfNotice(String notice) {
        return column(
                "select operation || ' ' || subtype || ' ' || outcome from journal_event where notice = ?"
                        + " order by event_time, id",
                notice);
    }

    /** The parameters of internal events that are like a pattern of SQL, oldest first. */
    public List<String> internalEvents(String pattern) {
        return column(
                "select interface_parameters from journal_event where subtype = 'INTERN' and interface_parameters like ?"
                        + " order by event_time, id",
                pattern);
    }

    /** The id of the one delivery that is owed about a session. */
    public String deliveryOf(String token) {
        return column("select id::text from delivery where subject = ?", token).get(0);
    }

    /** Has a parked payment be twenty minutes older than it is. */
    public void age(String session) {
        String update =
                "update wisp_session set opened_at = opened_at - interval '20 minutes' where session_id::text = ?";
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(update)) {
            statement.setString(1, session);
            if (statement.executeUpdate() != 1) {
                throw new IllegalArgumentException("no session " + session);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(update, e);
        }
    }

    private List<String> column(String query, String parameter) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, parameter);
            List<String> values = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    values.add(result.getString(1));
                }
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }
}
