package nodo.rpt.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import nodo.exchange.desk.JournalLines;
import nodo.exchange.partner.PartnerCall;
import nodo.exchange.partner.TestClock;
import nodo.exchange.partner.TestGateway;
import nodo.journal.EventKeys;
import nodo.journal.EventLink;
import nodo.notice.FiscalCode;
import nodo.registry.Channel;
import nodo.registry.ChannelFlag;
import nodo.registry.Connection;
import nodo.registry.PaymentModel;
import nodo.rpt.RptKey;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChannelsTest {

    private static final RptKey KEY = new RptKey(new FiscalCode("77777777777"), "IUV1", "n/a");

    private final PspPerNodoRpt pspPerNodo =
            new PspPerNodoRpt(new Channels(TestGateway.open(), new JournalLines(new TestClock())));

    @ParameterizedTest
    @CsvSource({"'', PT30S", "PT2S, PT2S", "PT30S, PT30S", "PT60S, PT35S"})
    void waitsForAChannelAsLongAsItsModelOrItsEntryAllows(String entry, Duration waited) {
        Optional<Duration> own =
                Optional.of(entry).filter(text -> !text.isEmpty()).map(Duration::parse);

        PartnerCall call = pspPerNodo
                .sending(
                        new RptToSend("PSPDEMO1", channel(own), KEY, new byte[] {1}),
                        EventLink.of(UUID.randomUUID()),
                        EventKeys.NONE)
                .call()
                .orElseThrow();

        assertThat(call.timeout()).isEqualTo(waited);
    }

    private static Channel channel(Optional<Duration> timeout) {
        return new Channel(
                "60000000001_01",
                "60000000001",
                true,
                Optional.empty(),
                PaymentModel.DIFFERITO,
                1,
                new Channel.Endpoints(
                        Optional.of(URI.create("http://psp.example/")), Optional.empty(), Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                EnumSet.noneOf(ChannelFlag.class),
                new Connection(timeout, new TreeMap<>(), new TreeMap<>(), List.of()));
    }
}
