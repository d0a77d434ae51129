package nodo.delivery.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** All couriers of the hub, one for each operation of the outbox. */
@ApplicationScoped
public class Couriers {

    private final List<Courier<?>> all;

    @Inject
    public Couriers(Instance<Courier<?>> couriers) {
        this(couriers.stream().toList());
    }

    Couriers(List<? extends Courier<?>> all) {
        this.all = List.copyOf(all);
    }

    @SuppressWarnings("NullAway") // proxy
    protected Couriers() {
        this.all = null;
    }

    /** Each of them. */
    List<Courier<?>> all() {
        return all;
    }

    /** The courier of an operation; none if its deliveries are of another version of the hub. */
    Optional<Courier<?>> of(String operation) {
        return all.stream()
                .filter(courier -> courier.operation().equals(operation))
                .findFirst();
    }
}
