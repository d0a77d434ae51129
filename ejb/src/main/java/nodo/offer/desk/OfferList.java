package nodo.offer.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import nodo.exchange.Transactions;
import nodo.offer.OfferKey;
import nodo.registry.desk.Registries;

/** The services in force today with their numbers, for those who show them. */
@ApplicationScoped
public class OfferList {

    private final Transactions transactions;
    private final Registries registries;
    private final Offers offers;

    @Inject
    public OfferList(Transactions transactions, Registries registries, Offers offers) {
        this.transactions = transactions;
        this.registries = registries;
        this.offers = offers;
    }

    @SuppressWarnings("NullAway") // proxy
    protected OfferList() {
        this(null, null, null);
    }

    /** Every service by what names it. */
    public Map<OfferKey, Integer> today() {
        return transactions.commit(() -> offers.all(registries.current()));
    }
}
