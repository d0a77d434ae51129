package nodo.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import nodo.store.Store;
import nodo.store.StoreTest;
import org.junit.jupiter.api.Test;

@StoreTest
class StationTrafficTest {

    private static final Instant NOON = Instant.parse("2026-01-10T12:00:00Z");
    private static final Instant NEXT = NOON.plusSeconds(60);

    private final Store store;
    private final StationTraffic traffic;

    StationTrafficTest(Store store) {
        this.store = store;
        this.traffic = new StationTraffic(store.entityManager());
    }

    @Test
    void addsWhatInstancesCounted() {
        add(new TrafficCount("B_01", NOON, 1, 1), new TrafficCount("A_01", NOON, 10, 2));
        add(new TrafficCount("A_01", NOON, 5, 3), new TrafficCount("A_01", NEXT, 1, 0));

        assertThat(since(NOON)).containsExactly(new Traffic("A_01", 16, 5), new Traffic("B_01", 1, 1));
        assertThat(since(NEXT)).containsExactly(new Traffic("A_01", 1, 0));
    }

    @Test
    void forgetsAStation() {
        add(new TrafficCount("A_01", NOON, 1, 1), new TrafficCount("B_01", NOON, 1, 1));

        inOneStep(() -> {
            traffic.forget("A_01");
            return null;
        });

        assertThat(since(NOON)).extracting(Traffic::station).containsExactly("B_01");
    }

    @Test
    void forgetsWhatIsOld() {
        add(new TrafficCount("A_01", NOON, 1, 1), new TrafficCount("A_01", NEXT, 1, 0));

        assertThat(inOneStep(() -> traffic.forgetBefore(NEXT))).isEqualTo(1);

        assertThat(since(NOON)).containsExactly(new Traffic("A_01", 1, 0));
    }

    private void add(TrafficCount... counts) {
        inOneStep(() -> {
            traffic.add(List.of(counts));
            return null;
        });
    }

    private List<Traffic> since(Instant minute) {
        return inOneStep(() -> traffic.since(minute));
    }

    private <T> T inOneStep(Supplier<T> step) {
        return store.transactions().commit(step);
    }
}
