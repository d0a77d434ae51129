package nodo.offer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The numbers of services (table OFFER_NUMBER). Works inside the caller's transaction. */
@ApplicationScoped
public class OfferNumbers {

    private final EntityManager entityManager;

    @Inject
    public OfferNumbers(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @SuppressWarnings("NullAway") // proxy
    protected OfferNumbers() {
        this(null);
    }

    /**
     * The numbers of services; one that has none yet gets the next.
     *
     * @param services at most some thousands
     * @return a number for each
     */
    public Map<OfferKey, Integer> of(Collection<OfferKey> services) {
        Map<OfferKey, Integer> known = known(services);
        // In one order, so that two who number the same services wait for each other and do not lock each other out.
        List<OfferKey> unknown = services.stream()
                .filter(service -> !known.containsKey(service))
                .sorted()
                .distinct()
                .toList();
        if (unknown.isEmpty()) {
            return known;
        }
        unknown.forEach(this::give);
        return known(services);
    }

    private void give(OfferKey service) {
        entityManager
                .createNativeQuery("INSERT INTO offer_number (psp, channel, payment_method, language)"
                        + " VALUES (:psp, :channel, :method, :language)"
                        + " ON CONFLICT ON CONSTRAINT offer_number_service_uk DO NOTHING")
                .setParameter("psp", service.psp())
                .setParameter("channel", service.channel())
                .setParameter("method", service.paymentMethod())
                .setParameter("language", service.language())
                .executeUpdate();
    }

    private Map<OfferKey, Integer> known(Collection<OfferKey> services) {
        Map<OfferKey, Integer> numbers = new HashMap<>();
        if (services.isEmpty()) {
            return numbers;
        }
        List<?> rows = entityManager
                .createNativeQuery("SELECT number, psp, channel, payment_method, language FROM offer_number"
                        + " WHERE psp IN (:psps) ORDER BY number")
                .setParameter(
                        "psps", services.stream().map(OfferKey::psp).distinct().toList())
                .getResultList();
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            OfferKey key =
                    new OfferKey((String) columns[1], (String) columns[2], (String) columns[3], (String) columns[4]);
            if (services.contains(key)) {
                numbers.put(key, (Integer) columns[0]);
            }
        }
        return numbers;
    }
}
