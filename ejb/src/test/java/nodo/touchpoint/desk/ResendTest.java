package nodo.touchpoint.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import nodo.delivery.Deliveries;
import nodo.delivery.DeliveryFilter;
import nodo.delivery.DeliveryState;
import nodo.delivery.desk.DeliveryDesk;
import nodo.delivery.desk.TestRound;
import nodo.journal.Journal;
import nodo.notice.CloseId;
import nodo.notice.PaymentToken;
import nodo.store.Store;
import nodo.store.StoreTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What operators may have sent again of a touchpoint's payments. */
@StoreTest
class ResendTest {

    private static final DeliveryFilter DEAD =
            new DeliveryFilter(DeliveryFilter.DEAD, Optional.empty(), Optional.empty(), Optional.empty());

    private final ClosingHub hub;
    private final DeliveryDesk desk;

    ResendTest(Store store) {
        hub = new ClosingHub(store);
        desk = new DeliveryDesk(
                store.transactions(),
                hub.deliveries,
                hub.couriers,
                new Journal(store.dataSource()),
                TestRound.silent(),
                hub.clock);
    }

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void refusesToNotifyAPspTwice() {
        hub.close(1);
        long id = hub.owed("pspNotifyPayment").get(0).id();

        assertThat(desk.resend(id, "admin")).isEqualTo(DeliveryDesk.Resend.SENT_ONCE_ONLY);
        assertThat(desk.resend(id + 1, "admin")).isEqualTo(DeliveryDesk.Resend.NO_SUCH_DELIVERY);
    }

    @Test
    void startsResultsAgainAndTellsItInTheStoryOfEverySession() {
        CloseId close = hub.close(2);
        hub.notifying.deliver();
        hub.cancel(close, 0);
        hub.cancel(close, 1);
        giveUp("sendPaymentResult");

        assertThat(desk.resendDead(DEAD, "admin")).isEqualTo(1);

        assertThat(hub.owed("sendPaymentResult").get(0).state()).isEqualTo(DeliveryState.WAITING);
        for (PaymentToken token : hub.tokens(close)) {
            assertThat(hub.events(token))
                    .filteredOn(event -> event.event().type().operation().equals("sendPaymentResult"))
                    .singleElement()
                    .satisfies(event -> assertThat(event.event()
                                    .details()
                                    .interfaceParameters()
                                    .orElseThrow())
                            .contains("admin"));
        }
    }

    @Test
    void leavesOutOfAllWhatMayNotBeSentAgain() {
        hub.close(1);
        giveUp("pspNotifyPayment");

        assertThat(desk.resendDead(DEAD, "admin")).isZero();
        assertThat(hub.owed("pspNotifyPayment").get(0).state()).isEqualTo(DeliveryState.EXHAUSTED);
    }

    @Test
    void countsAsOldestWhatWillBeTriedAndAsDeadWhatWillNot() {
        hub.close(1);
        giveUp("pspNotifyPayment");
        hub.clock.advance(Duration.ofHours(3));
        hub.cancelUnnoticed();
        hub.close(1);

        Deliveries.Backlog backlog = hub.store.transactions().commit(hub.deliveries::backlog);

        assertThat(backlog).isEqualTo(new Deliveries.Backlog(1, 1, Optional.of(hub.clock.instant())));
    }

    private void giveUp(String operation) {
        long id = hub.owed(operation).get(0).id();
        hub.store.transactions().commit(() -> {
            hub.deliveries.lock(id).orElseThrow().failed("TEST", "given up", Optional.empty());
            return 0;
        });
    }
}
