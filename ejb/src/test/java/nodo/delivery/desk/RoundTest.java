package nodo.delivery.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import nodo.delivery.Deliveries;
import nodo.delivery.Delivery;
import nodo.exchange.Transactions;
import nodo.journal.EventKeys;
import nodo.registry.desk.Registries;
import org.junit.jupiter.api.Test;

/** What becomes of a claim that goes wrong. */
class RoundTest {

    private static final DeliverySettings SETTINGS =
            new DeliverySettings(2, 2, 10, Duration.ofMillis(100), Duration.ofSeconds(60));

    private final Delivery owed = new Delivery("op", "partner", "subject", Instant.EPOCH);

    @Test
    void claimsNothingBeforeTheRegistryWasRead() {
        Round<Parcel> round = round(new Registries(), () -> {
            throw new AssertionError("the outbox was looked at");
        });

        assertThat(round.claim(List.of(), 10).parcels()).isEmpty();
    }

    /** The database was away for a moment: the message is as good as before. */
    @Test
    void putsNothingOffIfItIsTheCommitThatFails() {
        Round<Parcel> round = round(TestRound.loaded(), () -> {
            throw new IllegalStateException("no commit");
        });

        assertThatThrownBy(() -> round.claim(List.of(), 10)).hasMessage("no commit");
        assertThat(owed.lastError()).isEmpty();
    }

    @Test
    void handsOutWhatItClaimedBeforeTheDatabaseWentAway() {
        AtomicInteger commits = new AtomicInteger();
        Round<Parcel> round = round(TestRound.loaded(), () -> {
            if (commits.incrementAndGet() != 2) {
                throw new IllegalStateException("no commit");
            }
        });

        assertThat(round.claim(List.of(), 10).parcels()).hasSize(1);
    }

    private Round<Parcel> round(Registries registries, Runnable commit) {
        Transactions transactions = new Transactions() {
            @Override
            public <T> T commit(Supplier<T> step) {
                T result = step.get();
                commit.run();
                return result;
            }
        };
        return new Round<>(new Willing(), transactions, new OneOwed(), registries, SETTINGS, Clock.systemUTC());
    }

    private final class OneOwed extends Deliveries {

        @Override
        public List<Delivery> claimable(String operation, Instant now, Collection<String> busy, int most) {
            return List.of(owed);
        }

        @Override
        public Optional<Delivery> lock(long id) {
            return Optional.of(owed);
        }
    }

    private static final class Willing implements Courier<Parcel> {

        @Override
        public String operation() {
            return "op";
        }

        @Override
        public List<EventKeys> about(Delivery delivery) {
            return List.of();
        }

        @Override
        public List<Parcel> prepare(List<Delivery> deliveries, Instant now) {
            return List.of(new OneParcel());
        }

        @Override
        public Arrival send(Parcel parcel) {
            throw new IllegalStateException("nothing is sent here");
        }
    }

    private record OneParcel() implements Parcel {

        @Override
        public long delivery() {
            return 1;
        }

        @Override
        public String partner() {
            return "partner";
        }
    }
}
