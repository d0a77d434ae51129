package nodo.simulator.psp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nodo.simulator.json.JsonText;
import nodo.simulator.registry.RegistryFile;
import org.junit.jupiter.api.Test;

class LoadOrderTest {

    private final Sequences sequences = new Sequences();

    private LoadOrder order(String members) {
        return LoadOrder.read(JsonText.parse(members), RegistryFile.demo(), sequences.next());
    }

    @Test
    void paysNoNoticeThatAnEarlierLoadPaid() {
        LoadOrder first = order("{\"ratePerSecond\": 10, \"seconds\": 3}");
        sequences.learn(Sequences.used("one", first.first(), first.arrivals().payments()));

        LoadOrder second = order("{\"ratePerSecond\": 10, \"seconds\": 3}");

        assertThat(notices(second)).doesNotContainAnyElementsOf(notices(first)).hasSize(30);
    }

    @Test
    void beginsAgainBeyondTheLastSequence() {
        sequences.learn(Sequences.used("one", Sequences.COUNT - 1, 5));

        assertThat(order("{}").first()).isEqualTo(4);
    }

    @Test
    void givesEachOfManyPaymentsAKeyOfItsOwn() {
        LoadOrder order = order("{\"ratePerSecond\": 10000, \"seconds\": 300, \"firstSequence\": 0}");
        LoadOrder next = order("{\"ratePerSecond\": 10000, \"seconds\": 300, \"firstSequence\": 1}");

        // The second payment of one load is the notice of the first one of the other, and is another payment.
        assertThat(order.key(7, 1)).isNotEqualTo(next.key(8, 0));
        assertThat(order.key(7, 1 << 20)).isNotEqualTo(next.key(8, 0)).matches("60000000001_[0-9a-zA-Z]{9}a");
        assertThat(IntStream.range(0, 3_000_000)
                        .filter(number -> number % 1009 == 0 || number % (1 << 20) < 10)
                        .mapToObj(number -> order.key(7, number))
                        .distinct()
                        .count())
                .isEqualTo(IntStream.range(0, 3_000_000)
                        .filter(number -> number % 1009 == 0 || number % (1 << 20) < 10)
                        .count());
    }

    private static Set<String> notices(LoadOrder order) {
        return IntStream.range(0, order.arrivals().payments())
                .mapToObj(number -> order.notice(number).number().digits())
                .collect(Collectors.toSet());
    }
}
