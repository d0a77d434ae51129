package nodo.local.console;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/**
 * More payments than a page holds, of a PSP that no other test has; gone when closed, since no ledger knows them.
 *
 * @param database where they stand
 * @param psp whose they are
 */
record ManyPayments(DataSource database, String psp) implements AutoCloseable {

    private static final String POSITIONS = """
            insert into position (creditor, notice_number, status, version)
            select '90000000001', '3019999' || lpad(n::text, 11, '0'), 'INSERTED', 0 from generate_series(1, %2$d) n""";
    private static final String SESSIONS = """
            insert into position_payment (token, creditor, notice_number, status, activated_by, activated_at, valid_to,
                psp, psp_broker, channel, station, station_broker, creditor_reference_id, amount, description, debtor,
                version)
            select '%1$s-' || n, '90000000001', '3019999' || lpad(n::text, 11, '0'), 'CANCELLED',
                'activatePaymentNotice', now() - interval '1 day' + n * interval '1 second', now(), '%1$s', 'B', 'C',
                '90000000001_01', '90000000001', '019999' || lpad(n::text, 11, '0'), n, 'Avviso', '{}', 0
            from generate_series(1, %2$d) n""";

    static ManyPayments of(DataSource database, int count) {
        String psp = "PSP" + UUID.randomUUID().toString().substring(0, 8);
        run(database, POSITIONS.formatted(psp, count), SESSIONS.formatted(psp, count));
        return new ManyPayments(database, psp);
    }

    String notice(int number) {
        return "3019999%011d".formatted(number);
    }

    /** Notices from the newer to the older one. */
    List<String> notices(int newest, int oldest) {
        return IntStream.iterate(newest, number -> number >= oldest, number -> number - 1)
                .mapToObj(this::notice)
                .toList();
    }

    @Override
    public void close() {
        run(
                database,
                "delete from position_payment where psp = '" + psp + "'",
                "delete from position where notice_number like '3019999%' and creditor = '90000000001'");
    }

    private static void run(DataSource database, String... statements) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.executeUpdate(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
