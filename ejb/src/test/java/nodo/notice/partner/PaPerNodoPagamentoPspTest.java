package nodo.notice.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import nodo.exchange.desk.JournalLines;
import nodo.exchange.partner.TestClock;
import nodo.exchange.partner.TestGateway;
import nodo.journal.EventKeys;
import nodo.journal.EventLink;
import nodo.registry.Connection;
import nodo.registry.SmallRegistry;
import nodo.registry.Station;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaPerNodoPagamentoPspTest {

    private final PaPerNodoPagamentoPsp creditors =
            new PaPerNodoPagamentoPsp(new Stations(TestGateway.open(), new JournalLines(new TestClock())));

    @ParameterizedTest
    @CsvSource({", PT30S", "PT2S, PT2S", "PT35S, PT35S", "PT10M, PT35S"})
    void waitsThirtySecondsOrAsLongAsTheStationSaysButNotLongerThanACallerDoes(Duration own, Duration expected) {
        StationRequest<?> request = creditors.repetition(
                station(Optional.ofNullable(own)), new byte[0], EventLink.of(new UUID(0, 1)), EventKeys.NONE);

        assertThat(request.timeout()).isEqualTo(expected);
    }

    private static Station station(Optional<Duration> timeout) {
        Station like = SmallRegistry.station("77777777777_01", "77777777777", 1);
        return new Station(
                like.id(),
                like.brokerId(),
                true,
                like.password(),
                1,
                1,
                like.endpoints(),
                false,
                false,
                false,
                new Connection(timeout, new TreeMap<>(), new TreeMap<>(), List.of()));
    }
}
