package nodo.activation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import nodo.notice.FiscalCode;
import nodo.rpt.RptKey;
import nodo.store.Store;
import nodo.store.StoreTest;
import org.junit.jupiter.api.Test;

@StoreTest
class RptActivationsTest {

    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");
    private static final RptKey KEY = new RptKey(new FiscalCode("77777777777"), "IUV1", "ccp1");

    private final Store store;
    private final RptActivations activations;

    RptActivationsTest(Store store) {
        this.store = store;
        this.activations = new RptActivations(store.entityManager());
    }

    @Test
    void knowsNothingThatWasNotAskedFor() {
        assertThat(store.transactions()
                        .<Boolean>commit(() -> activations.lock(KEY).isEmpty()))
                .isTrue();
    }

    @Test
    void locksWhatAnotherChangedSinceItWasRead() {
        store.transactions().commit(() -> activations.ask(wanted()));

        ActivationState locked = store.transactions().commit(() -> {
            assertThat(activations.find(KEY)).map(RptActivation::state).contains(ActivationState.ASKED);
            CompletableFuture.runAsync(this::accept).join();
            return activations.lock(KEY).orElseThrow().state();
        });

        assertThat(locked).isEqualTo(ActivationState.ACCEPTED);
    }

    @Test
    void keepsWhatThisTransactionChangedBeforeItLocksAgain() {
        ActivationState locked = store.transactions().commit(() -> {
            activations.ask(wanted()).learn(ActivationState.ACCEPTED);
            return activations.lock(KEY).orElseThrow().state();
        });

        assertThat(locked).isEqualTo(ActivationState.ACCEPTED);
    }

    private void accept() {
        store.transactions().commit(() -> {
            activations.lock(KEY).orElseThrow().learn(ActivationState.ACCEPTED);
            return null;
        });
    }

    private static RptActivation.Wanted wanted() {
        return new RptActivation.Wanted(
                KEY,
                "PSP1",
                "60000000001",
                "60000000001_01",
                "77777777777_01",
                false,
                new byte[] {1},
                NOON,
                NOON.plusSeconds(40));
    }
}
