package nodo.notice.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import nodo.money.Euro;
import nodo.notice.Activation;
import nodo.notice.Payment;
import nodo.notice.PaymentStatus;
import nodo.notice.PaymentStatusChange;
import nodo.notice.PaymentToken;
import nodo.notice.PositionStatus;
import nodo.store.Store;
import nodo.store.StoreTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The job that ends what a payer left behind in the touchpoint. */
@StoreTest
class UnclosedSessionsTest {

    private static final Duration TOO_LONG = Duration.ofMinutes(2).plusSeconds(1);

    private final TestHub hub;

    UnclosedSessionsTest(Store store) {
        hub = new TestHub(store);
        hub.use(hub.registry().with("scheduler.cancelIOPaymentActorMinutesToBack", "2"));
    }

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void cancelsASessionThatNobodyClosedEvenWithALivingToken() {
        String token = activate(Activation.BY_IO);
        hub.clock.advance(TOO_LONG);

        assertThat(hub.unclosedSessions.run()).isEqualTo(1);

        assertThat(states(token)).containsExactly(PaymentStatus.PAYING, PaymentStatus.CANCELLED);
        assertThat(position()).isEqualTo(PositionStatus.INSERTED);
    }

    @Test
    void letsTheNoticeBeActivatedAgainAfterwardsEvenWithTheSameKey() {
        Optional<String> key = Optional.of("60000000001_unclosed01");
        String token = hub.activate(command(Activation.BY_IO), key);
        hub.clock.advance(TOO_LONG);
        hub.unclosedSessions.run();

        assertThat(hub.activate(command(Activation.BY_IO), key))
                .matches("[0-9a-f]{32}")
                .isNotEqualTo(token);
    }

    @Test
    void leavesAYoungerSession() {
        activate(Activation.BY_IO);
        hub.clock.advance(Duration.ofMinutes(2));

        assertThat(hub.unclosedSessions.run()).isZero();
        assertThat(position()).isEqualTo(PositionStatus.PAYING);
    }

    @Test
    void leavesASessionOfAnotherOperation() {
        activate("activatePaymentNoticeV2");
        hub.clock.advance(TOO_LONG);

        assertThat(hub.unclosedSessions.run()).isZero();
        assertThat(position()).isEqualTo(PositionStatus.PAYING);
    }

    @Test
    void leavesASessionThatWasClosed() {
        String token = activate(Activation.BY_IO);
        hub.store.transactions().commit(() -> {
            Payment payment = hub.payments.lock(new PaymentToken(token)).orElseThrow();
            payment.moveTo(PaymentStatus.PAYMENT_RESERVED, hub.clock.instant(), "closePayment-v2");
            return token;
        });
        hub.clock.advance(TOO_LONG);

        assertThat(hub.unclosedSessions.run()).isZero();
        assertThat(position()).isEqualTo(PositionStatus.PAYING);
    }

    private String activate(String operation) {
        return hub.activate(command(operation), Optional.empty());
    }

    private static ActivateNotice command(String operation) {
        return new ActivateNotice(
                operation,
                TestHub.CALLER,
                TestHub.NOTICE,
                Optional.empty(),
                Euro.of("10.00"),
                Optional.empty(),
                Optional.empty());
    }

    private List<PaymentStatus> states(String token) {
        return hub.store
                .transactions()
                .commit(() -> hub.payments.find(new PaymentToken(token)).orElseThrow().history().stream()
                        .map(PaymentStatusChange::status)
                        .toList());
    }

    private PositionStatus position() {
        return hub.store
                .transactions()
                .commit(() -> hub.positions.find(TestHub.NOTICE).orElseThrow().status());
    }
}
