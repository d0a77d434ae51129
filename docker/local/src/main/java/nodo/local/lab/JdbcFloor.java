package nodo.local.lab;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * The statements of a payment over plain JDBC, in the same transactions: what the database bears by itself, from one
 * process on the same machine.
 *
 * @param database the hub's own database
 */
record JdbcFloor(DataSource database) {

    private static final Pattern NAME = Pattern.compile("(?<![:\\w]):([a-z][A-Za-z0-9]*)");

    /** Behind all numbers that the hub's sequences give. */
    private static final AtomicLong NUMBERS = new AtomicLong(1L << 52);

    private static final AtomicLong NOTICES = new AtomicLong();

    Times measure(ClosedLoop loop) {
        List<Statement> statements = statements();
        return loop.measure(
                "one payment's SQL over JDBC", () -> new Payments(database.getConnection(), statements)::payOne);
    }

    /**
     * A statement with its names in their order.
     *
     * @param sql with question marks
     * @param names what they stand for
     */
    record Statement(String sql, List<String> names) {
        static Statement of(String line) {
            List<String> names = new ArrayList<>();
            Matcher name = NAME.matcher(line);
            String sql = name.replaceAll(found -> {
                names.add(found.group(1));
                return "?";
            });
            return new Statement(sql, List.copyOf(names));
        }
    }

    static List<Statement> statements() {
        try (InputStream file = JdbcFloor.class.getResourceAsStream("payment.sql")) {
            if (file == null) {
                throw new IllegalStateException("payment.sql is not packaged");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("--") && !line.isBlank())
                    .map(Statement::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One connection that makes payments, one after the other. */
    private static final class Payments {

        private final Connection connection;
        private final List<Statement> statements;
        private final Map<String, PreparedStatement> prepared = new HashMap<>();
        private final String courier = "floor-" + NUMBERS.incrementAndGet();

        Payments(Connection connection, List<Statement> statements) throws SQLException {
            this.connection = connection;
            this.statements = statements;
            connection.setAutoCommit(false);
        }

        void payOne() throws SQLException {
            Map<String, Object> values = values();
            for (Statement statement : statements) {
                switch (statement.sql()) {
                    case "BEGIN" -> {
                        // JDBC begins by itself.
                    }
                    case "COMMIT" -> connection.commit();
                    default -> execute(statement, values);
                }
            }
        }

        private void execute(Statement statement, Map<String, Object> values) throws SQLException {
            PreparedStatement ready = prepared.get(statement.sql());
            if (ready == null) {
                ready = connection.prepareStatement(statement.sql());
                prepared.put(statement.sql(), ready);
            }
            for (int i = 0; i < statement.names().size(); i++) {
                bind(ready, i + 1, value(statement.names().get(i), values));
            }
            ready.execute();
        }

        private static Object value(String name, Map<String, Object> values) {
            return values.computeIfAbsent(
                    name, missing -> missing.startsWith("exchange") ? UUID.randomUUID() : NUMBERS.incrementAndGet());
        }

        private static void bind(PreparedStatement ready, int index, Object value) throws SQLException {
            if (value instanceof String text) {
                ready.setObject(index, text, Types.OTHER);
            } else {
                ready.setObject(index, value);
            }
        }

        /** A notice and a token that nobody else has. */
        private Map<String, Object> values() {
            String digits = String.format("%013d", 5_000_000_000_000L + NOTICES.incrementAndGet());
            Map<String, Object> values = new HashMap<>();
            values.put("notice", "399" + digits + "00");
            values.put("iuv", "99" + digits + "00");
            values.put("token", UUID.randomUUID().toString().replace("-", ""));
            values.put("activationKey", "60000000009_" + digits.substring(3));
            values.put("outcomeKey", "60000000008_" + digits.substring(3));
            values.put("courier", courier);
            values.put("now", OffsetDateTime.now(ZoneOffset.UTC));
            return values;
        }
    }
}
