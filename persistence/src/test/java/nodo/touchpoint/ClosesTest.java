package nodo.touchpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nodo.notice.CloseId;
import nodo.store.Store;
import nodo.store.StoreTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@StoreTest
class ClosesTest {

    private final Store store;
    private final Closes closes;

    ClosesTest(Store store) {
        this.store = store;
        this.closes = new Closes(store.entityManager());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void keepsAllThatTheTouchpointSaid(boolean whole) {
        ClosingData said = SampleClose.data(whole ? Optional.of("text") : Optional.empty());
        Close close = new Close(CloseId.fresh(), said, SampleClose.NOON);

        add(close);

        Close found = find(close.id()).orElseThrow();
        assertThat(found.data()).isEqualTo(said);
        assertThat(found.closedAt()).isEqualTo(SampleClose.NOON);
        assertThat(found.closedBy().close()).isEqualTo(close.id());
        assertThat(found.closedBy().fee()).isEqualTo(said.fee());
    }

    @Test
    void keepsTheOrderOfTheAdditionalInformation() {
        Map<String, String> texts = new LinkedHashMap<>();
        List.of("rrn", "authorizationCode", "email").forEach(name -> texts.put(name, "of " + name));

        AdditionalInformationColumn converter = new AdditionalInformationColumn();
        AdditionalInformation kept = Objects.requireNonNull(converter.convertToEntityAttribute(
                converter.convertToDatabaseColumn(new AdditionalInformation(texts))));

        assertThat(kept.texts().keySet()).containsExactly("rrn", "authorizationCode", "email");
    }

    @Test
    void findsSeveralByOneStatementAndNoneThatIsNotThere() {
        Close one = new Close(CloseId.fresh(), SampleClose.data(Optional.empty()), SampleClose.NOON);
        Close other = new Close(CloseId.fresh(), SampleClose.data(Optional.empty()), SampleClose.NOON);
        add(one);
        add(other);

        List<String> statements = store.statements()
                .during(() -> assertThat(store.transactions()
                                .commit(() -> closes.findAll(List.of(one.id(), other.id(), CloseId.fresh()))))
                        .containsExactlyInAnyOrder(one, other));

        assertThat(statements).hasSize(1);
        assertThat(find(CloseId.fresh())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void knowsProtocolsByTheirNumber(Protocol protocol) {
        assertThat(Protocol.of(protocol.number())).isEqualTo(protocol);
    }

    private void add(Close close) {
        store.transactions().commit(() -> {
            closes.add(close);
            return 0;
        });
    }

    private Optional<Close> find(CloseId id) {
        return store.transactions().commit(() -> closes.find(id));
    }
}
