package nodo.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import nodo.store.Store;
import nodo.store.StoreTest;
import org.junit.jupiter.api.Test;

@StoreTest
class StandInsTest {

    private static final Instant NOW = Instant.parse("2026-01-10T12:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);

    private final Store store;
    private final StandIns standIns;

    StandInsTest(Store store) {
        this.store = store;
        this.standIns = new StandIns(store.entityManager());
    }

    @Test
    void beginsAndEndsOnce() {
        assertThat(begin("A_01", StandInCause.MONITOR)).isTrue();
        assertThat(begin("A_01", StandInCause.MONITOR)).isFalse();
        assertThat(inOneStep(standIns::all))
                .containsExactly(new StandIn("A_01", StandInCause.MONITOR, NOW, Probes.NONE));

        assertThat(inOneStep(() -> standIns.end("A_01"))).isTrue();
        assertThat(inOneStep(() -> standIns.end("A_01"))).isFalse();
        assertThat(inOneStep(standIns::all)).isEmpty();
    }

    @Test
    void becomesTheOperatorsAndStaysIt() {
        begin("A_01", StandInCause.MONITOR);

        assertThat(begin("A_01", StandInCause.OPERATOR)).isTrue();
        assertThat(begin("A_01", StandInCause.MONITOR)).isFalse();

        assertThat(inOneStep(standIns::all)).extracting(StandIn::cause).containsExactly(StandInCause.OPERATOR);
    }

    @Test
    void namesFirstWhatWaitedLongestForAProbe() {
        List.of("A_01", "B_01", "C_01").forEach(station -> begin(station, StandInCause.MONITOR));
        probed("A_01", LATER);
        probed("B_01", NOW);

        assertThat(inOneStep(standIns::all)).extracting(StandIn::station).containsExactly("C_01", "B_01", "A_01");
    }

    @Test
    void remembersProbes() {
        begin("A_01", StandInCause.MONITOR);
        probed("A_01", NOW);
        probed("B_01", NOW);

        assertThat(inOneStep(standIns::all)).extracting(StandIn::probes).containsExactly(new Probes("01"));
    }

    private boolean begin(String station, StandInCause cause) {
        return inOneStep(() -> standIns.begin(station, cause, NOW));
    }

    private void probed(String station, Instant at) {
        inOneStep(() -> {
            standIns.probed(station, new Probes("01"), at);
            return null;
        });
    }

    private <T> T inOneStep(Supplier<T> step) {
        return store.transactions().commit(step);
    }
}
