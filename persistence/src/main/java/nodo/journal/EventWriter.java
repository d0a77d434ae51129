package nodo.journal;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The rows of events and of the chunks of great payloads. */
final class EventWriter {

    /** Up to that many bytes stand in the event's row; chunks have that size too. */
    static final int LONGEST_INLINE = 1 << 20;

    /** So many events go in one statement: most steps have two or four. */
    private static final int ROWS_PER_STATEMENT = 8;

    private static final String INSERT = """
            INSERT INTO journal_event (event_time, id, exchange, cause, subtype, outcome, operation, component,
                requester, provider, creditor, notice, iuv, token, psp, payment_type, station, channel, status,
                fault_code, interface_parameters, elapsed_millis, http_status, payload_size, payload_sha256, payload)
            VALUES """;

    private static final String ROW = "(?, COALESCE(?, nextval('journal_event_seq')), ?, ?, ?, ?, ?, ?,"
            + " ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    // One statement of several rows: the server works half as much as for a batch of single rows (measured). The
    // texts
    // are made once, because the driver knows a statement that it has prepared by its text.
    private static final List<String> INSERTS = IntStream.rangeClosed(1, ROWS_PER_STATEMENT)
            .mapToObj(rows -> INSERT + String.join(", ", Collections.nCopies(rows, ROW)))
            .toList();

    private static final String INSERT_CHUNK =
            "INSERT INTO journal_chunk (event_time, event_id, ordinal, bytes) VALUES (?, ?, ?, ?)";

    private final Connection connection;
    private final PreparedStatement statement;
    private int column;

    private EventWriter(Connection connection, PreparedStatement statement) {
        this.connection = connection;
        this.statement = statement;
    }

    static void write(Connection connection, List<JournalEvent> events) throws SQLException {
        for (int start = 0; start < events.size(); start += ROWS_PER_STATEMENT) {
            writeRows(connection, events.subList(start, Math.min(start + ROWS_PER_STATEMENT, events.size())));
        }
    }

    private static void writeRows(Connection connection, List<JournalEvent> events) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERTS.get(events.size() - 1))) {
            EventWriter writer = new EventWriter(connection, statement);
            for (JournalEvent event : events) {
                writer.add(event);
            }
            statement.executeUpdate();
        }
    }

    private void add(JournalEvent event) throws SQLException {
        ByteBuffer payload = event.payload().map(Payload::masked).orElse(null);
        statement.setObject(++column, event.at().atOffset(ZoneOffset.UTC));
        byte[] hash = null;
        if (payload != null && payload.limit() > LONGEST_INLINE) {
            long id = nextId();
            hash = writeChunks(event, id, payload);
            statement.setLong(++column, id);
        } else {
            statement.setNull(++column, Types.BIGINT);
        }
        bind(event.link());
        bind(event.type(), event.details(), event.parties());
        bind(event.keys());
        bind(event.details());
        bindPayload(payload, hash);
    }

    private void bindPayload(@Nullable ByteBuffer payload, byte @Nullable [] hash) throws SQLException {
        if (payload == null) {
            statement.setNull(++column, Types.INTEGER);
            statement.setNull(++column, Types.BINARY);
            statement.setNull(++column, Types.BINARY);
            return;
        }
        statement.setInt(++column, payload.limit());
        statement.setBytes(++column, hash);
        statement.setBytes(++column, hash == null ? bytes(payload, 0, payload.limit()) : null);
    }

    private static byte[] bytes(ByteBuffer payload, int from, int to) {
        if (payload.hasArray() && from == 0 && to == payload.array().length) {
            return payload.array();
        }
        byte[] part = new byte[to - from];
        payload.get(from, part);
        return part;
    }

    private void bind(EventLink link) throws SQLException {
        statement.setObject(++column, link.exchange());
        statement.setObject(++column, link.cause().orElse(null), Types.OTHER);
    }

    private void bind(EventType type, EventDetails details, EventParties parties) throws SQLException {
        statement.setString(++column, type.subtype().name());
        statement.setString(++column, type.outcome().name());
        statement.setString(++column, type.operation());
        statement.setString(++column, details.component());
        statement.setString(++column, parties.requester());
        statement.setString(++column, parties.provider());
    }

    private void bind(EventKeys keys) throws SQLException {
        bind(keys.creditor());
        bind(keys.notice());
        bind(keys.iuv());
        bind(keys.token());
        bind(keys.psp());
        bind(keys.paymentType());
        bind(keys.station());
        bind(keys.channel());
    }

    private void bind(EventDetails details) throws SQLException {
        bind(details.status());
        bind(details.faultCode());
        bind(details.interfaceParameters());
        statement.setObject(++column, details.elapsed().map(EventWriter::millis).orElse(null), Types.INTEGER);
        if (details.httpStatus().isPresent()) {
            statement.setInt(++column, details.httpStatus().getAsInt());
        } else {
            statement.setNull(++column, Types.SMALLINT);
        }
    }

    private void bind(Optional<String> text) throws SQLException {
        statement.setString(++column, text.orElse(null));
    }

    private static Integer millis(Duration elapsed) {
        return (int) Math.min(elapsed.toMillis(), Integer.MAX_VALUE);
    }

    private long nextId() throws SQLException {
        try (Statement next = connection.createStatement();
                ResultSet rows = next.executeQuery("SELECT nextval('journal_event_seq')")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** One chunk is in memory at a time: a batch would hold all of them. */
    private byte[] writeChunks(JournalEvent event, long id, ByteBuffer payload) throws SQLException {
        MessageDigest hash = sha256();
        try (PreparedStatement chunk = connection.prepareStatement(INSERT_CHUNK)) {
            for (int start = 0, ordinal = 0; start < payload.limit(); start += LONGEST_INLINE, ordinal++) {
                byte[] bytes = bytes(payload, start, Math.min(start + LONGEST_INLINE, payload.limit()));
                hash.update(bytes);
                chunk.setObject(1, event.at().atOffset(ZoneOffset.UTC));
                chunk.setLong(2, id);
                chunk.setInt(3, ordinal);
                chunk.setBytes(4, bytes);
                chunk.executeUpdate();
            }
        }
        return hash.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
