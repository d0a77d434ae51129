package nodo.notice.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import nodo.store.Store;
import nodo.store.StoreTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the journal says of a request that the hub's own limits kept from a station: that it did not leave. */
@StoreTest
class KeptBackTest {

    private final TestHub hub;

    KeptBackTest(Store store) {
        hub = new TestHub(store);
    }

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void tellsOfAVerificationThatItsQuestionDidNotLeave() {
        suspendTheStation();
        Map<Long, String> before = events();

        assertThat(hub.verify()).startsWith("PPT_STAZIONE_INT_PA_TIMEOUT");

        assertThat(since(before))
                .containsExactlyInAnyOrder(
                        "verifyPaymentNotice REQ RICEVUTA",
                        "paVerifyPaymentNotice REQ INVIATA_KO",
                        "verifyPaymentNotice RESP INVIATA_KO");
        assertThat(hub.creditor.asked("paVerifyPaymentNotice")).isZero();
    }

    /** Its line stands before it is sent, so that no crash hides it; another one takes it back. */
    @Test
    void takesBackTheLineOfAnActivationsQuestion() {
        suspendTheStation();
        Map<Long, String> before = events();

        assertThat(hub.activate()).startsWith("PPT_STAZIONE_INT_PA_TIMEOUT");

        assertThat(since(before))
                .containsExactlyInAnyOrder(
                        "activatePaymentNotice REQ RICEVUTA",
                        "paGetPayment REQ INVIATA",
                        "paGetPayment REQ INVIATA_KO",
                        "activatePaymentNotice RESP INVIATA_KO");
    }

    @Test
    void takesBackTheLineOfAReceipt() {
        String token = hub.activate();
        hub.tell(token, true);
        hub.use(hub.registry(Duration.ofMillis(200)));
        hub.creditor.hang();
        for (int attempt = 0; attempt < TestHub.HANGS_UNTIL_THE_CIRCUIT_OPENS; attempt++) {
            hub.delivering.deliver();
            hub.clock.advance(Duration.ofHours(1));
        }
        Map<Long, String> before = events();

        hub.delivering.deliver();

        assertThat(since(before)).containsExactlyInAnyOrder("paSendRT REQ INVIATA", "paSendRT REQ INVIATA_KO");
    }

    private void suspendTheStation() {
        hub.tell(hub.activate(), false);
        hub.use(hub.registry(Duration.ofMillis(200)));
        hub.creditor.hang();
        for (int call = 0; call < TestHub.HANGS_UNTIL_THE_CIRCUIT_OPENS; call++) {
            hub.activate();
        }
    }

    private Iterable<String> since(Map<Long, String> before) {
        Map<Long, String> now = events();
        now.keySet().removeAll(before.keySet());
        return now.values();
    }

    private Map<Long, String> events() {
        try (Connection connection = hub.store.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT id, operation || ' ' || subtype || ' ' || outcome FROM journal_event")) {
            Map<Long, String> events = new TreeMap<>();
            while (rows.next()) {
                events.put(rows.getLong(1), rows.getString(2));
            }
            return events;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
