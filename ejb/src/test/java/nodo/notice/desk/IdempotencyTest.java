package nodo.notice.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import nodo.store.Store;
import nodo.store.StoreTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Idempotency as flows-notice §6 describes it. */
@StoreTest
class IdempotencyTest {

    private static final Optional<String> KEY = Optional.of("60000000001_abcdefghij");

    private final TestHub hub;

    IdempotencyTest(Store store) {
        hub = new TestHub(store);
    }

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void repeatsTheAnswerAndAsksTheCreditorOnce() {
        String first = hub.activate(TestHub.CALLER, KEY, "10.00");

        assertThat(hub.activate(TestHub.CALLER, KEY, "10.00")).isEqualTo(first);
        assertThat(hub.creditor.asked("paGetPayment")).isEqualTo(1);
    }

    @Test
    void refusesTheKeyForAnotherRequestAndKeepsTheFirstAnswer() {
        String first = hub.activate(TestHub.CALLER, KEY, "10.00");

        assertThat(hub.activate(TestHub.CALLER, KEY, "11.00")).startsWith("PPT_ERRORE_IDEMPOTENZA");
        assertThat(hub.activate(TestHub.CALLER, KEY, "10.00")).isEqualTo(first);
    }

    @Test
    void treatsTheSameKeyOfAnotherPspAsUnrelated() {
        hub.activate(TestHub.CALLER, KEY, "10.00");

        assertThat(hub.activate(TestHub.OTHER_CALLER, KEY, "10.00")).startsWith("PPT_PAGAMENTO_IN_CORSO");
    }

    @Test
    void repeatsARefusalToo() {
        hub.creditor.answers("paGetPayment", () -> TestCreditor.ko("paGetPaymentRes", "PAA_SYSTEM_ERROR"));
        String refused = hub.activate(TestHub.CALLER, KEY, "10.00");
        hub.creditor.answers("paGetPayment", () -> "");

        assertThat(hub.activate(TestHub.CALLER, KEY, "10.00"))
                .isEqualTo(refused)
                .startsWith("PPT_ERRORE_EMESSO_DA_PAA");
        assertThat(hub.creditor.asked("paGetPayment")).isEqualTo(1);
    }

    @Test
    void forgetsTheActivationWhenItsOutcomeIsAccepted() {
        String token = hub.activate(TestHub.CALLER, KEY, "10.00");
        hub.tell(token, true);

        assertThat(hub.activate(TestHub.CALLER, KEY, "10.00")).startsWith("PPT_PAGAMENTO_DUPLICATO");
    }

    @Test
    void forgetsTheActivationWhenItsTokenIsCancelled() {
        String token = hub.activate(TestHub.CALLER, KEY, "10.00");
        hub.clock.advance(Duration.ofMinutes(2));
        hub.expiredSessions.run();

        assertThat(hub.activate(TestHub.CALLER, KEY, "10.00"))
                .matches("[0-9a-f]{32}")
                .isNotEqualTo(token);
    }

    @Test
    void endsTheAnswerOfAnActivationWithItsToken() {
        hub.activate(TestHub.CALLER, KEY, "10.00");
        hub.clock.advance(Duration.ofMinutes(2));

        assertThat(hub.activate(TestHub.CALLER, KEY, "10.00")).startsWith("PPT_PAGAMENTO_IN_CORSO");
    }

    @Test
    void repeatsTheAnswerOfAnOutcome() {
        String token = hub.activate();
        Optional<String> key = Optional.of("60000000001_outcome001");

        assertThat(hub.tell(TestHub.CALLER, token, true, key)).isEqualTo("OK");
        assertThat(hub.tell(TestHub.CALLER, token, true, key)).isEqualTo("OK");
        hub.clock.advance(Duration.ofMinutes(11));
        assertThat(hub.tell(TestHub.CALLER, token, true, key)).startsWith("PPT_ESITO_GIA_ACQUISITO");
    }
}
