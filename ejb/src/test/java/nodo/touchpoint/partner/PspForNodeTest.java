package nodo.touchpoint.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import nodo.delivery.desk.DeliverySettings;
import nodo.exchange.desk.JournalLines;
import nodo.exchange.partner.PartnerCall;
import nodo.exchange.partner.TestClock;
import nodo.exchange.partner.TestGateway;
import nodo.fault.FaultCode;
import nodo.registry.Channel;
import nodo.registry.Connection;
import nodo.registry.SmallRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What stands on a notification's call, and what keeps it from being made. */
class PspForNodeTest {

    private static final String NAMESPACE = "http://pagopa-api.pagopa.gov.it/psp/pspForNode.xsd";

    private final TestClock clock = new TestClock();
    private final PspForNode pspForNode = new PspForNode(
            TestGateway.open(),
            new JournalLines(clock),
            new DeliverySettings(1, 1, 1, Duration.ofSeconds(1), Duration.ofSeconds(30)),
            clock);

    @ParameterizedTest
    @CsvSource({", PT7S", "PT2S, PT2S", "PT20S, PT20S", "PT10M, PT25S"})
    void waitsSevenSecondsOrAsLongAsTheChannelSaysButNotLongerThanAClaimHolds(Duration own, Duration expected) {
        PartnerCall call = call(connection(Optional.ofNullable(own), Map.of()));

        assertThat(call.timeout()).isEqualTo(expected);
    }

    @Test
    void writesThePrefixesThatTheChannelWants() {
        PartnerCall call = call(connection(Optional.empty(), Map.of(NAMESPACE, "psp")));

        assertThat(new String(call.body(), StandardCharsets.UTF_8))
                .contains("<psp:pspNotifyPaymentV2>")
                .doesNotContain("pfn");
    }

    @Test
    void sendsNothingThatXmlCannotCarry() {
        NotifyRequest request = request(Map.of("rrn", "\u0001"), Connection.PLAIN);

        assertThat(request.call()).isEmpty();
        assertThat(request.events()).isEmpty();
        assertThat(request.obstacle().orElseThrow().code()).isEqualTo(FaultCode.PPT_SINTASSI_EXTRAXSD);
    }

    @Test
    void sendsNothingThatTheContractDoesNotAllow() {
        NotifyRequest request = request(Map.of("rrn", "x".repeat(141)), Connection.PLAIN);

        assertThat(request.call()).isEmpty();
        assertThat(request.obstacle().orElseThrow().detail()).contains("additionalPaymentInformations");
    }

    static Stream<Notification> sendsNothingToAChannelThatWentBackToVersion1AndHasNoRoomForIt() {
        return Stream.of(NotifyMappingTest.toldOfTwo(), NotifyMappingTest.toldOfAStamp());
    }

    @ParameterizedTest
    @MethodSource
    void sendsNothingToAChannelThatWentBackToVersion1AndHasNoRoomForIt(Notification told) {
        NotifyRequest request = pspForNode.request(told, Optional.of(channel(1, Connection.PLAIN)), new UUID(0, 1));

        assertThat(request.call()).isEmpty();
        assertThat(request.obstacle().orElseThrow().code()).isEqualTo(FaultCode.PPT_CANALE_INDISPONIBILE);
    }

    @Test
    void tellsAChannelOfVersion1OfASingleNotice() {
        NotifyRequest request = pspForNode.request(
                NotifyMappingTest.told(Map.of("rrn", "1")), Optional.of(channel(1, Connection.PLAIN)), new UUID(0, 1));

        assertThat(request.call().orElseThrow().operation()).isEqualTo("pspNotifyPayment");
    }

    private PartnerCall call(Connection connection) {
        return request(Map.of("rrn", "1"), connection).call().orElseThrow();
    }

    private NotifyRequest request(Map<String, String> texts, Connection connection) {
        return pspForNode.request(NotifyMappingTest.told(texts), Optional.of(channel(2, connection)), new UUID(0, 1));
    }

    private static Connection connection(Optional<Duration> timeout, Map<String, String> prefixes) {
        return new Connection(timeout, new TreeMap<>(), new TreeMap<>(prefixes), List.of());
    }

    private static Channel channel(int version, Connection connection) {
        Channel like = SmallRegistry.channel("60000000003_02", "60000000003", version);
        return new Channel(
                like.id(),
                like.brokerId(),
                true,
                like.password(),
                like.paymentModel(),
                version,
                new Channel.Endpoints(
                        Optional.empty(), Optional.of(URI.create("http://127.0.0.1:1/psp")), Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                like.flags(),
                connection);
    }
}
