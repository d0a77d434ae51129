package nodo.notice.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import nodo.access.Viewer;
import nodo.access.desk.SeenDeliveries;
import nodo.access.desk.SeenPayments;
import nodo.access.desk.SeenRegistry;
import nodo.access.desk.SeenRegistry.Part;
import nodo.access.desk.Today;
import nodo.delivery.Delivery;
import nodo.delivery.DeliveryLists;
import nodo.delivery.desk.DeliveryDesk;
import nodo.delivery.desk.TestRound;
import nodo.journal.EventId;
import nodo.journal.Journal;
import nodo.journal.JournalReader;
import nodo.notice.FiscalCode;
import nodo.notice.PaymentLists;
import nodo.notice.PaymentSearch;
import nodo.notice.PaymentToken;
import nodo.store.Store;
import nodo.store.StoreTest;
import nodo.touchpoint.Closes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a viewer sees is decided by the services, whatever a page asks for. */
@StoreTest
class SeenDataTest {

    private static final Viewer OPERATOR = new Viewer("admin", Optional.empty());
    private static final Viewer OWNER = new Viewer("anna", Optional.of(new FiscalCode("77777777777")));
    private static final Viewer OTHER = new Viewer("bruno", Optional.of(new FiscalCode("88888888888")));
    private static final PaymentSearch ALL = search(Optional.empty());

    private static final SeenDeliveries.Sought ANY = SeenDeliveries.Sought.ANYTHING;

    private final TestHub hub;
    private final SeenPayments payments;
    private final Today today;
    private final SeenDeliveries deliveries;
    private PaymentToken token = PaymentToken.fresh();

    SeenDataTest(Store store) {
        this.hub = new TestHub(store);
        PaymentLists lists = new PaymentLists(store.entityManager());
        JournalReader journal = new JournalReader(store.dataSource());
        this.payments = new SeenPayments(
                store.transactions(),
                lists,
                hub.payments,
                hub.positions,
                new Closes(store.entityManager()),
                journal,
                hub.clock);
        this.deliveries = new SeenDeliveries(
                store.transactions(),
                new DeliveryLists(store.entityManager()),
                new DeliveryDesk(
                        store.transactions(),
                        hub.deliveries,
                        hub.couriers,
                        new Journal(store.dataSource()),
                        TestRound.silent(),
                        hub.clock));
        this.today = new Today(store.transactions(), lists, journal, hub.clock);
    }

    @BeforeEach
    void activate() {
        String answer = hub.activate();
        token = new PaymentToken(answer.substring(answer.lastIndexOf(' ') + 1));
    }

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void listsAndCountsForWhoMaySee() {
        assertThat(payments.page(OPERATOR, ALL, 0, 20)).hasSize(1);
        assertThat(payments.page(OWNER, ALL, 0, 20)).hasSize(1);
        assertThat(payments.count(OWNER, ALL)).isEqualTo(1);
        assertThat(payments.page(OTHER, ALL, 0, 20)).isEmpty();
        assertThat(payments.count(OTHER, ALL)).isZero();
    }

    @Test
    void showsNothingOfAnotherInstitutionToWhoAsksForItByName() {
        PaymentSearch forged = search(Optional.of("77777777777"));

        assertThat(payments.page(OTHER, forged, 0, 20)).isEmpty();
        assertThat(payments.page(OWNER, forged, 0, 20)).hasSize(1);
    }

    @Test
    void answersNotFoundToWhoMayNotSeeThePayment() {
        assertThat(payments.find(OWNER, token, (payment, position) -> payment.token()))
                .contains(token);
        assertThat(payments.find(OTHER, token, (payment, position) -> payment.token()))
                .isEmpty();
    }

    @Test
    void showsMessagesOnlyToWhoSeesThePayment() {
        EventId message = payments.events(OPERATOR, token).get(0).id();

        assertThat(payments.message(OWNER, token, message)).isPresent();
        assertThat(payments.events(OTHER, token)).isEmpty();
        assertThat(payments.message(OTHER, token, message)).isEmpty();
    }

    @Test
    void ordersMessagesByTime() {
        assertThat(payments.events(OPERATOR, token))
                .extracting(event -> event.event().at())
                .isSorted()
                .hasSizeGreaterThanOrEqualTo(4);
    }

    private static String partner(SeenDeliveries.Owed owed) {
        return owed.delivery().partner();
    }

    private static long id(SeenDeliveries.Owed owed) {
        return owed.delivery().id();
    }

    @Test
    void showsADeliveryToWhomItsReceiptIsAddressed() {
        oweAReceiptTo("77777777777");

        assertThat(deliveries.page(OPERATOR, ANY, 0, 20, SeenDataTest::partner)).containsExactly("77777777777_01");
        assertThat(deliveries.page(OWNER, ANY, 0, 20, SeenDataTest::partner)).containsExactly("77777777777_01");
        assertThat(deliveries.count(OWNER, ANY)).isEqualTo(1);
        assertThat(deliveries.page(OTHER, ANY, 0, 20, SeenDataTest::partner)).isEmpty();
        assertThat(deliveries.count(OTHER, ANY)).isZero();
    }

    @Test
    void sendsAgainOnlyForWhoSeesTheDelivery() {
        oweAReceiptTo("77777777777");
        long id = deliveries.page(OPERATOR, ANY, 0, 1, SeenDataTest::id).get(0);

        assertThat(deliveries.find(OTHER, id, SeenDataTest::id)).isEmpty();
        assertThat(deliveries.resend(OTHER, id)).isEqualTo(DeliveryDesk.Resend.NO_SUCH_DELIVERY);
        assertThat(deliveries.resend(OPERATOR, id + 1)).isEqualTo(DeliveryDesk.Resend.NO_SUCH_DELIVERY);
        assertThat(deliveries.resend(OWNER, id)).isEqualTo(DeliveryDesk.Resend.STARTED);
    }

    @Test
    void tellsInThePaymentsStoryWhoSentAgain() {
        oweAReceiptTo("77777777777");
        long id = deliveries.page(OPERATOR, ANY, 0, 1, SeenDataTest::id).get(0);

        deliveries.resend(OPERATOR, id);

        assertThat(payments.events(OWNER, token))
                .filteredOn(event -> event.event().type().operation().equals("paSendRt"))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.event().keys().creditor()).contains("77777777777");
                    assertThat(event.event().keys().token()).contains(token.value());
                    assertThat(event.event().details().interfaceParameters().orElseThrow())
                            .contains("admin");
                });
    }

    private void oweAReceiptTo(String creditor) {
        hub.store.transactions().commit(() -> {
            hub.deliveries.add(new Delivery("paSendRt", creditor + "_01", token.value(), hub.clock.instant()));
            var entityManager = hub.store.entityManager();
            entityManager
                    .createNativeQuery(
                            "INSERT INTO position_receipt VALUES (?1, 'PSPDEMO1', NULL, NULL, 'PSP', 'C', 'C', now())")
                    .setParameter(1, token.value())
                    .executeUpdate();
            return entityManager
                    .createNativeQuery(
                            "INSERT INTO position_receipt_recipient VALUES (?1, ?2, ?3, 'NOTICE_GENERATED', 0)")
                    .setParameter(1, token.value())
                    .setParameter(2, creditor + "_01")
                    .setParameter(3, creditor)
                    .executeUpdate();
        });
    }

    @Test
    void countsTodayWithinTheInstitution() {
        assertThat(today.payments(OWNER)).hasSize(1);
        assertThat(today.payments(OTHER)).isEmpty();
        assertThat(today.refusals(OTHER)).isEmpty();
    }

    @Test
    void showsOnlyTheOwnPartOfTheRegistry() {
        SeenRegistry registry = new SeenRegistry(hub.registries);

        assertThat(registry.entries(OPERATOR, Part.CREDITORS)).hasSize(2);
        assertThat(registry.entries(OTHER, Part.CREDITORS))
                .extracting(SeenRegistry.Entry::id)
                .containsExactly("88888888888");
        assertThat(registry.entries(OTHER, Part.STATIONS))
                .extracting(SeenRegistry.Entry::id)
                .containsExactly("88888888888_01");
        assertThat(registry.entries(OTHER, Part.CHANNELS)).isEmpty();
    }

    private static PaymentSearch search(Optional<String> creditor) {
        return new PaymentSearch(
                creditor, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
