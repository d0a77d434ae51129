package nodo.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import javax.sql.DataSource;
import nodo.notice.NoticeNumber;

/**
 * Reads the journal: searches, single events, payloads and totals. Every answer is bounded, and no question takes longer
 * than {@link #TIME_LIMIT}.
 */
@ApplicationScoped
public class JournalReader {

    /** The most events of one page. */
    public static final int LARGEST_PAGE = 500;

    /** How long the database may work on one question. */
    public static final Duration TIME_LIMIT = Duration.ofSeconds(10);

    private static final String QUERY_CANCELED = "57014";

    private final DataSource dataSource;

    @Inject
    public JournalReader(@JournalDatabase DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @SuppressWarnings("NullAway") // proxy
    protected JournalReader() {
        this(null);
    }

    /**
     * Whether the journal's database answers.
     *
     * @param patience how long it may take, whole seconds
     */
    public boolean answers(Duration patience) {
        try (Connection connection = dataSource.getConnection()) {
            return connection.isValid((int) patience.toSeconds());
        } catch (SQLException e) {
            return false;
        }
    }

    /**
     * Searches, newest first.
     *
     * @param after where the page before ended, {@link JournalPage#next()}; absent for the first page
     * @param size how many events a page has, 1 to {@link #LARGEST_PAGE}
     * @throws SearchTooBroad if it takes too long
     */
    public JournalPage search(JournalFilter filter, Optional<EventId> after, int size) {
        if (size < 1 || size > LARGEST_PAGE) {
            throw new IllegalArgumentException("a page has 1 to " + LARGEST_PAGE + " events");
        }
        StringJoiner where = new StringJoiner(" AND ", " WHERE ", "");
        List<Object> values = new ArrayList<>();
        where.add("event_time >= ?").add("event_time < ?");
        values.add(filter.from().atOffset(ZoneOffset.UTC));
        values.add(filter.to().atOffset(ZoneOffset.UTC));
        filter.exchange().ifPresent(exchange -> {
            where.add("(exchange = ? OR cause = ?)");
            values.add(exchange);
            values.add(exchange);
        });
        addKeys(filter.keys(), where, values);
        after.ifPresent(last -> {
            where.add("(event_time, id) < (?, ?)");
            values.add(last.at().atOffset(ZoneOffset.UTC));
            values.add(last.number());
        });
        values.add(size + 1);
        String sql = EventRows.SELECT + where + " ORDER BY event_time DESC, id DESC LIMIT ?";
        return page(query(sql, values, EventRows::event), size);
    }

    private static void addKeys(Map<JournalKey, String> keys, StringJoiner where, List<Object> values) {
        keys.forEach((key, value) -> {
            where.add(key.column() + " = ?");
            values.add(value);
        });
        String notice = keys.getOrDefault(JournalKey.NOTICE, "");
        if (notice.matches("[0-9]{18}")) {
            // The notice has no index of its own: it is found under the reference that it ends with.
            where.add("iuv = ?");
            values.add(new NoticeNumber(notice).creditorReferenceId());
        }
    }

    private static JournalPage page(List<JournaledEvent> found, int size) {
        if (found.size() <= size) {
            return new JournalPage(found, Optional.empty());
        }
        List<JournaledEvent> events = found.subList(0, size);
        return new JournalPage(events, Optional.of(events.get(size - 1).id()));
    }

    /** One event. */
    public Optional<JournaledEvent> event(EventId id) {
        String sql = EventRows.SELECT + " WHERE event_time = ? AND id = ?";
        return query(sql, List.of(id.at().atOffset(ZoneOffset.UTC), id.number()), EventRows::event).stream()
                .findFirst();
    }

    /**
     * Writes the stored bytes of an event's message, at most 1 MiB of which are in memory at once.
     *
     * @return whether there are any: false if there is no such event, or it has no message
     * @throws IOException if the output fails
     */
    public boolean copyPayload(EventId id, OutputStream output) throws IOException {
        List<Object> key = List.of(id.at().atOffset(ZoneOffset.UTC), id.number());
        List<byte[]> inline = query(
                "SELECT COALESCE(payload, '') FROM journal_event"
                        + " WHERE event_time = ? AND id = ? AND payload_size IS NOT NULL",
                key,
                row -> row.getBytes(1));
        if (inline.isEmpty()) {
            return false;
        }
        output.write(inline.get(0));
        List<Object> chunkKey = new ArrayList<>(key);
        chunkKey.add(0);
        for (int ordinal = 0; ; ordinal++) {
            chunkKey.set(2, ordinal);
            List<byte[]> chunk = query(
                    "SELECT bytes FROM journal_chunk WHERE event_time = ? AND event_id = ? AND ordinal = ?",
                    chunkKey,
                    row -> row.getBytes(1));
            if (chunk.isEmpty()) {
                return true;
            }
            output.write(chunk.get(0));
        }
    }

    /**
     * Counts events by operation, half, outcome and interval, in the order of time.
     *
     * @throws SearchTooBroad if it takes too long
     */
    public List<JournalTotal> totals(JournalTotalsFilter filter) {
        String sql = """
                SELECT date_bin(make_interval(secs => ?), event_time, timestamptz 'epoch') AS starts,
                    operation, subtype, outcome, count(*)
                FROM journal_event
                WHERE event_time >= ? AND event_time < ?
                GROUP BY starts, operation, subtype, outcome
                ORDER BY starts, operation, subtype, outcome
                LIMIT 100000""";
        List<Object> values = List.of(
                filter.interval().toSeconds(),
                filter.from().atOffset(ZoneOffset.UTC),
                filter.to().atOffset(ZoneOffset.UTC));
        return query(
                sql,
                values,
                row -> new JournalTotal(
                        row.getObject(1, OffsetDateTime.class).toInstant(),
                        new EventType(
                                row.getString(2),
                                EventSubtype.valueOf(row.getString(3)),
                                EventOutcome.valueOf(row.getString(4))),
                        row.getLong(5)));
    }

    /**
     * Counts the answers with a fault by operation and code, the most frequent first, at most 50.
     *
     * @param from the first moment
     * @param to the first moment after the range
     * @param creditor whose payments count, by fiscal code; absent: all
     * @throws SearchTooBroad if it takes too long
     */
    public List<RefusalTotal> refusals(Instant from, Instant to, Optional<String> creditor) {
        String sql = """
                SELECT operation, fault_code, count(*) AS events
                FROM journal_event
                WHERE event_time >= ? AND event_time < ? AND subtype = 'RESP' AND fault_code IS NOT NULL
                    AND (? = '' OR creditor = ?)
                GROUP BY operation, fault_code
                ORDER BY events DESC, operation, fault_code
                LIMIT 50""";
        String own = creditor.orElse("");
        List<Object> values = List.of(from.atOffset(ZoneOffset.UTC), to.atOffset(ZoneOffset.UTC), own, own);
        return query(sql, values, row -> new RefusalTotal(row.getString(1), row.getString(2), row.getLong(3)));
    }

    private <T> List<T> query(String sql, List<Object> values, RowReader<T> reader) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setQueryTimeout((int) TIME_LIMIT.toSeconds());
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            List<T> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            if (QUERY_CANCELED.equals(e.getSQLState())) {
                throw new SearchTooBroad(e);
            }
            throw new IllegalStateException("the journal cannot be read", e);
        }
    }

    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }
}
