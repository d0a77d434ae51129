package nodo.delivery.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import nodo.delivery.Deliveries;
import nodo.delivery.Delivery;
import nodo.exchange.Transactions;
import nodo.journal.EventKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Which operations the foreman looks for, and when. */
@Timeout(30)
class WorkFloorTest {

    private static final DeliverySettings SETTINGS =
            new DeliverySettings(2, 2, 10, Duration.ofMillis(100), Duration.ofSeconds(60));

    private final Map<String, AtomicInteger> looks = new ConcurrentHashMap<>();
    private final Set<String> leftOut = ConcurrentHashMap.newKeySet();
    private final WorkFloor floor =
            new WorkFloor(List.of(round("busy"), round("quiet")), () -> List.of("HANGING"), SETTINGS);

    @Test
    void looksForWhatNobodyRingsForAlsoWhileAnotherOperationRingsAllTheTime() {
        floor.open(Thread::new);
        try {
            while (looks("quiet") < 4) {
                floor.ring("busy");
                Thread.onSpinWait();
            }
        } finally {
            floor.close();
        }

        assertThat(looks("busy")).isGreaterThan(looks("quiet"));
    }

    @Test
    void claimsNothingForPartnersThatAreNotCalledAtTheMoment() {
        floor.open(Thread::new);
        try {
            floor.awaitQuiet(Duration.ofSeconds(20));
        } finally {
            floor.close();
        }

        assertThat(leftOut).containsExactly("HANGING");
    }

    private int looks(String operation) {
        AtomicInteger known = looks.get(operation);
        return known == null ? 0 : known.get();
    }

    private Round<Parcel> round(String operation) {
        return new Round<>(
                courier(operation),
                new NoTransactions(),
                new NothingOwed(),
                TestRound.loaded(),
                SETTINGS,
                Clock.systemUTC());
    }

    private static Courier<Parcel> courier(String operation) {
        return new Courier<>() {
            @Override
            public String operation() {
                return operation;
            }

            @Override
            public List<EventKeys> about(Delivery delivery) {
                return List.of();
            }

            @Override
            public List<Parcel> prepare(List<Delivery> deliveries, Instant now) {
                return List.of();
            }

            @Override
            public Arrival send(Parcel parcel) {
                throw new IllegalStateException("nothing is owed");
            }
        };
    }

    private static final class NoTransactions implements Transactions {
        @Override
        public <T> T commit(Supplier<T> step) {
            return step.get();
        }
    }

    private final class NothingOwed extends Deliveries {
        @Override
        public List<Delivery> claimable(String operation, Instant now, Collection<String> busy, int most) {
            leftOut.addAll(busy);
            looks.computeIfAbsent(operation, missing -> new AtomicInteger()).incrementAndGet();
            return List.of();
        }
    }
}
