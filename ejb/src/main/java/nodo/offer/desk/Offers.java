package nodo.offer.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nodo.offer.OfferKey;
import nodo.offer.OfferNumbers;
import nodo.registry.Registry;

/** The services of providers by their numbers. Works inside the caller's transaction. */
@ApplicationScoped
public class Offers {

    static final ZoneId ITALY = ZoneId.of("Europe/Rome");

    private final OfferNumbers numbers;
    private final Clock clock;

    @Inject
    public Offers(OfferNumbers numbers, Clock clock) {
        this.numbers = numbers;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway") // proxy
    protected Offers() {
        this(null, null);
    }

    /**
     * The services that fit a payment today.
     *
     * @return their numbers, the preferred ones first
     */
    public List<Integer> fitting(Registry registry, OfferQuery query) {
        List<OfferKey> chosen = OfferChoice.of(registry, LocalDate.now(clock.withZone(ITALY)), query);
        Map<OfferKey, Integer> known = numbers.of(chosen);
        return chosen.stream()
                .map(key -> Objects.requireNonNull(known.get(key)))
                .toList();
    }

    /** Every service that is published today, with its number. */
    public Map<OfferKey, Integer> all(Registry registry) {
        return numbers.of(registry.informationOn(LocalDate.now(clock.withZone(ITALY))).stream()
                .flatMap(information -> information.services().stream()
                        .flatMap(service -> service.languages().stream()
                                .map(language -> new OfferKey(
                                        information.psp(),
                                        service.channel(),
                                        service.paymentMethod(),
                                        language.code().name()))))
                .distinct()
                .toList());
    }
}
