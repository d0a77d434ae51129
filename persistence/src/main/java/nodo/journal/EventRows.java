package nodo.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/** Reads rows of events. */
final class EventRows {

    static final String SELECT = """
            SELECT event_time, id, recorded_at, exchange, cause, subtype, outcome, operation, component, requester,
                provider, creditor, notice, iuv, token, psp, payment_type, station, channel, status, fault_code,
                interface_parameters, elapsed_millis, http_status, payload_size, payload_sha256
            FROM journal_event""";

    private EventRows() {}

    static JournaledEvent event(ResultSet row) throws SQLException {
        Instant at = instant(row, "event_time");
        JournalEvent event = new JournalEvent(
                at,
                new EventType(
                        row.getString("operation"),
                        EventSubtype.valueOf(row.getString("subtype")),
                        EventOutcome.valueOf(row.getString("outcome"))),
                new EventLink(
                        row.getObject("exchange", UUID.class), Optional.ofNullable(row.getObject("cause", UUID.class))),
                new EventParties(row.getString("requester"), row.getString("provider")),
                keys(row),
                details(row),
                Optional.empty());
        return new JournaledEvent(
                new EventId(at, row.getLong("id")),
                instant(row, "recorded_at"),
                event,
                integer(row, "payload_size"),
                Optional.ofNullable(row.getBytes("payload_sha256")).map(HexFormat.of()::formatHex));
    }

    private static EventKeys keys(ResultSet row) throws SQLException {
        return new EventKeys(
                text(row, "creditor"),
                text(row, "notice"),
                text(row, "iuv"),
                text(row, "token"),
                text(row, "psp"),
                text(row, "payment_type"),
                text(row, "station"),
                text(row, "channel"));
    }

    private static EventDetails details(ResultSet row) throws SQLException {
        OptionalInt elapsed = integer(row, "elapsed_millis");
        return new EventDetails(
                row.getString("component"),
                text(row, "status"),
                text(row, "fault_code"),
                text(row, "interface_parameters"),
                elapsed.isPresent() ? Optional.of(Duration.ofMillis(elapsed.getAsInt())) : Optional.empty(),
                integer(row, "http_status"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    private static OptionalInt integer(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(value);
    }
}
