package nodo.offer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nodo.store.Store;
import nodo.store.StoreTest;
import org.junit.jupiter.api.Test;

@StoreTest
class OfferNumbersTest {

    private static final OfferKey ITALIAN = new OfferKey("PSP1", "CH1", "CP", "IT");
    private static final OfferKey ENGLISH = new OfferKey("PSP1", "CH1", "CP", "EN");
    private static final OfferKey OTHER = new OfferKey("PSP2", "CH2", "BBT", "IT");

    private final Store store;
    private final OfferNumbers numbers;

    OfferNumbersTest(Store store) {
        this.store = store;
        this.numbers = new OfferNumbers(store.entityManager());
    }

    @Test
    void givesEachServiceItsOwnNumber() {
        Map<OfferKey, Integer> given = of(List.of(ITALIAN, ENGLISH, OTHER, ITALIAN));

        assertThat(given).containsOnlyKeys(ITALIAN, ENGLISH, OTHER);
        assertThat(Set.copyOf(given.values())).hasSize(3);
    }

    @Test
    void neverChangesANumber() {
        Integer first = of(List.of(ITALIAN)).get(ITALIAN);
        of(List.of(OTHER, ENGLISH));

        assertThat(of(List.of(OTHER, ITALIAN))).containsEntry(ITALIAN, first).doesNotContainKey(ENGLISH);
    }

    @Test
    void asksNothingForNothing() {
        assertThat(store.statements().during(() -> assertThat(of(List.of())).isEmpty()))
                .isEmpty();
    }

    @Test
    void asksOnceForWhatIsNumbered() {
        of(List.of(ITALIAN, OTHER));

        assertThat(store.statements().during(() -> of(List.of(ITALIAN, OTHER)))).hasSize(1);
    }

    private Map<OfferKey, Integer> of(Collection<OfferKey> services) {
        return store.transactions().commit(() -> numbers.of(services));
    }
}
