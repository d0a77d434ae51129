package nodo.notice.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nodo.delivery.DeliveryFilter;
import nodo.notice.PaymentStatus;
import nodo.notice.PaymentStatusChange;
import nodo.notice.PaymentToken;
import nodo.notice.PositionStatus;
import nodo.notice.PositionStatusChange;
import nodo.store.Store;
import nodo.store.StoreTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The states that a payment passes, with what proves them. */
@StoreTest
class PaymentFlowTest {

    private final TestHub hub;

    PaymentFlowTest(Store store) {
        hub = new TestHub(store);
    }

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void paysANoticeAndDeliversItsReceipt() {
        String token = hub.activate();
        assertThat(token).matches("[0-9a-f]{32}");

        assertThat(hub.tell(token, true)).isEqualTo("OK");
        assertThat(hub.delivering.deliver()).isEqualTo(1);

        assertThat(history(token))
                .containsExactly(
                        PaymentStatus.PAYING,
                        PaymentStatus.PAID,
                        PaymentStatus.NOTICE_GENERATED,
                        PaymentStatus.NOTICE_SENT,
                        PaymentStatus.NOTIFIED);
        assertThat(positionHistory())
                .containsExactly(PositionStatus.PAYING, PositionStatus.PAID, PositionStatus.NOTIFIED);
        assertThat(owed()).isEmpty();
        assertThat(hub.activate()).startsWith("PPT_PAGAMENTO_DUPLICATO");
    }

    @Test
    void journalsEveryMessageOfAPayment() {
        String token = hub.activate();
        hub.tell(token, true);
        hub.delivering.deliver();

        assertThat(events())
                .containsExactlyInAnyOrder(
                        "activatePaymentNotice REQ RICEVUTA",
                        "paGetPayment REQ INVIATA",
                        "paGetPayment RESP RICEVUTA",
                        "activatePaymentNotice RESP INVIATA",
                        "sendPaymentOutcome REQ RICEVUTA",
                        "sendPaymentOutcome RESP INVIATA",
                        "paSendRT REQ INVIATA",
                        "paSendRT RESP RICEVUTA");
    }

    @Test
    void freesThePositionWhenThePspDidNotCollect() {
        String token = hub.activate();

        assertThat(hub.tell(token, false)).isEqualTo("OK");

        assertThat(history(token)).containsExactly(PaymentStatus.PAYING, PaymentStatus.FAILED);
        assertThat(positionHistory()).containsExactly(PositionStatus.PAYING, PositionStatus.INSERTED);
        assertThat(owed()).isEmpty();
        assertThat(hub.activate()).matches("[0-9a-f]{32}");
    }

    @Test
    void theClockAloneFreesNothing() {
        String token = hub.activate();
        hub.clock.advance(Duration.ofMinutes(5));

        assertThat(hub.activate()).startsWith("PPT_PAGAMENTO_IN_CORSO");
        assertThat(hub.tell(token, true)).isEqualTo("OK");
    }

    @Test
    void theCancelJobFreesThePositionOfAnExpiredToken() {
        String token = hub.activate();
        hub.clock.advance(Duration.ofMinutes(5));

        assertThat(hub.expiredSessions.run()).isEqualTo(1);

        assertThat(history(token)).containsExactly(PaymentStatus.PAYING, PaymentStatus.CANCELLED);
        assertThat(hub.activate()).matches("[0-9a-f]{32}");
    }

    @Test
    void theCancelJobLeavesALivingTokenAlone() {
        hub.activate();

        assertThat(hub.expiredSessions.run()).isZero();
    }

    @Test
    void keepsALateOutcomeWhenNobodyElseCame() {
        String token = expired();

        assertThat(hub.tell(token, true)).isEqualTo("PPT_TOKEN_SCADUTO: paymentToken is expired");

        assertThat(history(token))
                .containsExactly(
                        PaymentStatus.PAYING,
                        PaymentStatus.CANCELLED,
                        PaymentStatus.PAID,
                        PaymentStatus.NOTICE_GENERATED);
        assertThat(owed()).containsExactly("77777777777_01");
        assertThat(hub.activate()).startsWith("PPT_PAGAMENTO_DUPLICATO");
        assertThat(hub.tell(token, true)).startsWith("PPT_ESITO_GIA_ACQUISITO: Esito concorde: {");
    }

    @Test
    void refusesALateOutcomeWhenTheNoticeWasActivatedAgain() {
        String token = expired();
        String second = hub.activate();

        assertThat(hub.tell(token, true)).startsWith("PPT_PAGAMENTO_DUPLICATO");

        assertThat(history(token)).containsExactly(PaymentStatus.PAYING, PaymentStatus.CANCELLED);
        assertThat(history(second)).containsExactly(PaymentStatus.PAYING);
    }

    @Test
    void keepsALateNegativeOutcomeAndLeavesThePositionAlone() {
        String token = expired();
        String second = hub.activate();

        assertThat(hub.tell(token, false)).startsWith("PPT_TOKEN_SCADUTO_KO");

        assertThat(history(token)).containsExactly(PaymentStatus.PAYING, PaymentStatus.CANCELLED, PaymentStatus.FAILED);
        assertThat(history(second)).containsExactly(PaymentStatus.PAYING);
    }

    @Test
    void tellsWhatIsRecordedWhenAnOutcomeComesTwice() {
        String token = hub.activate();
        hub.tell(token, true);

        assertThat(hub.tell(token, true))
                .isEqualTo("PPT_ESITO_GIA_ACQUISITO: Esito concorde: {\"applicationDate\":\"2026-01-10\",\"fee\":2.00,"
                        + "\"outcome\":\"OK\",\"payerEntityUniqueIdentifierValue\":\"RSSMRA80A01H501U\","
                        + "\"paymentChannel\":\"frontOffice\",\"paymentMethod\":\"cash\",\"paymentToken\":\"" + token
                        + "\",\"transferDate\":\"2026-01-11\"}");
        assertThat(hub.tell(token, false)).startsWith("PPT_ESITO_GIA_ACQUISITO: Esito discorde: {");
    }

    @Test
    void knowsNoTokenOfAnotherPsp() {
        String token = hub.activate();

        assertThat(hub.tell(TestHub.OTHER_CALLER, token, true, java.util.Optional.empty()))
                .isEqualTo("PPT_TOKEN_SCONOSCIUTO: token unknown");
        assertThat(hub.tell("0".repeat(32), true)).isEqualTo("PPT_TOKEN_SCONOSCIUTO: token unknown");
    }

    private String expired() {
        String token = hub.activate();
        hub.clock.advance(Duration.ofMinutes(5));
        hub.expiredSessions.run();
        return token;
    }

    private List<PaymentStatus> history(String token) {
        return hub.store
                .transactions()
                .commit(() -> hub.payments.find(new PaymentToken(token)).orElseThrow().history().stream()
                        .map(PaymentStatusChange::status)
                        .toList());
    }

    private List<PositionStatus> positionHistory() {
        return hub.store
                .transactions()
                .commit(() -> hub.positions.find(TestHub.NOTICE).orElseThrow().history().stream()
                        .map(PositionStatusChange::status)
                        .toList());
    }

    private List<String> owed() {
        DeliveryFilter any = new DeliveryFilter(
                DeliveryFilter.ALL, java.util.Optional.empty(), java.util.Optional.empty(), java.util.Optional.empty());
        return hub.store
                .transactions()
                .commit(() -> hub.deliveries.page(any, 0, 10).stream()
                        .map(nodo.delivery.Delivery::partner)
                        .toList());
    }

    private List<String> events() {
        try (Connection connection = hub.store.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT operation || ' ' || subtype || ' ' || outcome FROM journal_event")) {
            List<String> events = new ArrayList<>();
            while (rows.next()) {
                events.add(rows.getString(1));
            }
            return events;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
