package nodo.notice.desk;

import static nodo.notice.desk.TestCreditor.ko;
import static nodo.notice.desk.TestCreditor.payment;
import static nodo.notice.desk.TestCreditor.transfer;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import nodo.delivery.Delivery;
import nodo.delivery.DeliveryFilter;
import nodo.delivery.DeliveryState;
import nodo.notice.PaymentStatus;
import nodo.notice.PaymentToken;
import nodo.receipt.RecipientStatus;
import nodo.receipt.RecipientStatusChange;
import nodo.registry.Connection;
import nodo.store.Store;
import nodo.store.StoreTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Receipts and what becomes of them: flows-notice §14. */
@StoreTest
class ReceiptDeliveryTest {

    private final TestHub hub;

    ReceiptDeliveryTest(Store store) {
        hub = new TestHub(store);
    }

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void tellsTheAnsweringStationAndTheBroadcastStationsOfEveryBeneficiary() {
        String token = paidByTwo();

        assertThat(hub.delivering.deliver()).isEqualTo(2);

        assertThat(hub.creditor.asked("paSendRT")).isEqualTo(1);
        assertThat(hub.creditor.asked("paSendRTV2")).isEqualTo(1);
        assertThat(status(token)).isEqualTo(PaymentStatus.NOTIFIED);
    }

    @Test
    void isNotNotifiedBeforeTheLastRecipientIs() {
        String token = paidByTwo();
        hub.creditor.answers("paSendRTV2", () -> "");

        hub.delivering.deliver();

        assertThat(status(token)).isEqualTo(PaymentStatus.NOTICE_SENT);
        assertThat(owed()).extracting(Delivery::partner).containsExactly("88888888888_01");
    }

    @Test
    void doesNotKeepOthersWaitingForOneThatCannotBeWritten() {
        paidByTwo();
        SortedMap<String, String> noPrefix = new TreeMap<>(Map.of("urn:x", "not a prefix"));
        Connection unwritable = new Connection(Optional.empty(), new TreeMap<>(), noPrefix, List.of());
        hub.use(hub.registry(unwritable, Connection.PLAIN));

        assertThat(hub.delivering.deliver()).isEqualTo(1);

        assertThat(hub.creditor.asked("paSendRTV2")).isEqualTo(1);
        assertThat(owed()).singleElement().satisfies(delivery -> {
            assertThat(delivery.partner()).isEqualTo("77777777777_01");
            assertThat(delivery.state()).isEqualTo(DeliveryState.WAITING);
            assertThat(delivery.lastError()).contains("PPT_SYSTEM_ERROR");
            assertThat(delivery.dueAt()).isEqualTo(hub.clock.instant().plus(Duration.ofMinutes(10)));
        });
    }

    @Test
    void triesAgainAnHourLater() {
        String token = paid();
        hub.creditor.answers("paSendRT", () -> "");
        hub.delivering.deliver();
        hub.creditor.answers("paSendRT", () -> TestCreditor.ok("paSendRTRes", ""));

        assertThat(hub.delivering.deliver()).isZero();
        hub.clock.advance(Duration.ofHours(1));
        assertThat(hub.delivering.deliver()).isEqualTo(1);

        assertThat(recipientHistory(token))
                .containsExactly(
                        RecipientStatus.NOTICE_GENERATED,
                        RecipientStatus.NOTICE_SENT,
                        RecipientStatus.NOTICE_PENDING,
                        RecipientStatus.NOTICE_SENT,
                        RecipientStatus.NOTIFIED);
        assertThat(status(token)).isEqualTo(PaymentStatus.NOTIFIED);
    }

    @Test
    void sendsOnlyNewReceiptsWhileTheJobThatRepeatsThemIsSwitchedOff() {
        hub.use(hub.registry().with("scheduler.jobName_paSendRt.enabled", "false"));
        hub.creditor.answers("paSendRT", () -> "");
        paid();

        assertThat(hub.delivering.deliver()).isEqualTo(1);
        hub.clock.advance(Duration.ofHours(2));
        assertThat(hub.delivering.deliver()).isZero();

        hub.use(hub.registry());
        assertThat(hub.delivering.deliver()).isEqualTo(1);
        assertThat(hub.creditor.asked("paSendRT")).isEqualTo(2);
    }

    @Test
    void givesUpAfterTheConfiguredRetriesAndShowsWhy() {
        hub.use(hub.registry().with("scheduler.paSendRtMaxRetry", "2"));
        hub.creditor.answers("paSendRT", () -> "");
        paid();

        for (int attempt = 0; attempt < 5; attempt++) {
            hub.delivering.deliver();
            hub.clock.advance(Duration.ofHours(1));
        }

        assertThat(hub.creditor.asked("paSendRT")).isEqualTo(3);
        assertThat(owed()).singleElement().satisfies(delivery -> {
            assertThat(delivery.state()).isEqualTo(DeliveryState.EXHAUSTED);
            assertThat(delivery.lastError()).contains("PPT_STAZIONE_INT_PA_ERRORE_RESPONSE");
        });
    }

    @Test
    void doesNotCountWhatTheHubsOwnLimitsKeptFromBeingSent() {
        String token = paid();
        hub.use(hub.registry(Duration.ofMillis(200)));
        hub.creditor.hang();
        for (int attempt = 0; attempt < TestHub.HANGS_UNTIL_THE_CIRCUIT_OPENS; attempt++) {
            hub.delivering.deliver();
            hub.clock.advance(Duration.ofHours(1));
        }
        hub.delivering.deliver();

        assertThat(hub.creditor.asked("paSendRT")).isEqualTo(TestHub.HANGS_UNTIL_THE_CIRCUIT_OPENS);
        assertThat(owed()).singleElement().satisfies(delivery -> {
            assertThat(delivery.attempts()).isEqualTo(TestHub.HANGS_UNTIL_THE_CIRCUIT_OPENS);
            assertThat(delivery.dueAt()).isEqualTo(hub.clock.instant().plusSeconds(5));
        });
        assertThat(status(token)).isEqualTo(PaymentStatus.NOTICE_SENT);
    }

    @Test
    void takesARefusalForTheLastWordAndKeepsItForOperators() {
        String token = paid();
        hub.creditor.answers("paSendRT", () -> ko("paSendRTRes", "PAA_SEMANTICA"));

        hub.delivering.deliver();

        assertThat(status(token)).isEqualTo(PaymentStatus.NOTIFIED);
        assertThat(owed()).singleElement().satisfies(delivery -> {
            assertThat(delivery.state()).isEqualTo(DeliveryState.REFUSED);
            assertThat(delivery.lastError()).contains("PAA_SEMANTICA");
        });
    }

    @Test
    void takesAReceiptThatIsThereAlreadyForDelivered() {
        String token = paid();
        hub.creditor.answers("paSendRT", () -> ko("paSendRTRes", "PAA_RECEIPT_DUPLICATA"));

        hub.delivering.deliver();

        assertThat(status(token)).isEqualTo(PaymentStatus.NOTIFIED);
        assertThat(owed()).isEmpty();
    }

    @Test
    void takesOverWhatADeadWorkerHadClaimed() {
        String token = paid();
        assertThat(hub.delivering.claimAndDie()).isEqualTo(1);

        assertThat(hub.delivering.deliver()).isZero();
        hub.clock.advance(Duration.ofMinutes(2));
        assertThat(hub.delivering.deliver()).isEqualTo(1);

        assertThat(status(token)).isEqualTo(PaymentStatus.NOTIFIED);
        assertThat(owed()).isEmpty();
    }

    @Test
    void namesTheRecipientInTheEnvelopeAndThePrimaryCreditorInTheReceipt() {
        paidByTwo();

        hub.delivering.deliver();

        String broadcast = hub.creditor.asked().stream()
                .filter(asked -> asked.operation().equals("paSendRTV2"))
                .findFirst()
                .orElseThrow()
                .message();
        assertThat(broadcast)
                .contains("<idPA>88888888888</idPA>")
                .contains("<idStation>88888888888_01</idStation>")
                .contains("<fiscalCode>77777777777</fiscalCode>");
    }

    private String paid() {
        String token = hub.activate();
        hub.tell(token, true);
        return token;
    }

    private String paidByTwo() {
        hub.creditor.answers(
                "paGetPayment",
                () -> payment(
                        transfer(1, "6.00", "77777777777", "IT60X0542811101000000123456"),
                        transfer(2, "4.00", "88888888888", "IT33I0760103200001234567890")));
        return paid();
    }

    private PaymentStatus status(String token) {
        return hub.store
                .transactions()
                .commit(() ->
                        hub.payments.find(new PaymentToken(token)).orElseThrow().status());
    }

    private List<RecipientStatus> recipientHistory(String token) {
        return hub.store
                .transactions()
                .commit(() ->
                        hub.receipts.find(new PaymentToken(token)).orElseThrow().recipients().get(0).history().stream()
                                .map(RecipientStatusChange::status)
                                .toList());
    }

    private List<Delivery> owed() {
        DeliveryFilter any =
                new DeliveryFilter(DeliveryFilter.ALL, Optional.empty(), Optional.empty(), Optional.empty());
        return hub.store.transactions().commit(() -> hub.deliveries.page(any, 0, 10));
    }
}
