package nodo.delivery.desk;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import nodo.delivery.Deliveries;
import nodo.exchange.Transactions;
import nodo.registry.Registry;
import nodo.registry.desk.Registries;

/**
 * One worker of the outbox without its threads: claims and delivers when it is told to.
 *
 * @param <P> the courier's parcels
 */
public final class TestRound<P extends Parcel> {

    private static final DeliverySettings SETTINGS =
            new DeliverySettings(4, 4, 50, Duration.ofSeconds(1), Duration.ofSeconds(60));

    private final Courier<P> courier;
    private final Round<P> round;

    private TestRound(Courier<P> courier, Round<P> round) {
        this.courier = courier;
        this.round = round;
    }

    public static <P extends Parcel> TestRound<P> of(
            Courier<P> courier, Transactions transactions, Deliveries deliveries, Clock clock) {
        return new TestRound<>(courier, new Round<>(courier, transactions, deliveries, loaded(), SETTINGS, clock));
    }

    /** A registry that was read, and knows nobody. */
    static Registries loaded() {
        Registries registries = new Registries();
        registries.replace(Registry.EMPTY);
        return registries;
    }

    /** Claims and delivers what is due. */
    public int deliver() {
        List<P> parcels = round.claim(List.of(), 50).parcels();
        parcels.forEach(round::deliver);
        return parcels.size();
    }

    /** Claims what is due, as a worker that dies before it sends. */
    public int claimAndDie() {
        return round.claim(List.of(), 50).parcels().size();
    }

    /** Claims and sends what is due, as a worker that dies before it records. */
    public void sendAndDie() {
        round.claim(List.of(), 50).parcels().forEach(courier::send);
    }

    /** The couriers that an operator's wishes are asked about. */
    public static Couriers couriers(Courier<?>... all) {
        return new Couriers(List.of(all));
    }

    /** A front office that nobody works for. */
    public static Dispatcher silent() {
        return new Dispatcher() {
            @Override
            public void ring() {
                // The test delivers when it wants to.
            }

            @Override
            public void ring(String operation) {
                // The test delivers when it wants to.
            }
        };
    }
}
