package nodo.journal;

import static nodo.journal.JournalSamples.NOON;
import static nodo.journal.JournalSamples.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nodo.notice.FiscalCode;
import nodo.notice.NoticeNumber;
import nodo.notice.PositionKey;
import nodo.store.Store;
import nodo.store.StoreTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@StoreTest
class JournalReaderTest {

    private static final Instant START = NOON.minus(Duration.ofDays(1));
    private static final Instant END = NOON.plus(Duration.ofDays(1));

    private final Journal journal;
    private final JournalReader reader;

    JournalReaderTest(Store store) {
        this.journal = new Journal(store.dataSource());
        this.reader = new JournalReader(store.dataSource());
    }

    static Stream<Arguments> keys() {
        return Stream.of(
                Arguments.of(JournalKey.CREDITOR, "77777777777"),
                Arguments.of(JournalKey.NOTICE, "301000000000000144"),
                Arguments.of(JournalKey.IUV, "01000000000000144"),
                Arguments.of(JournalKey.TOKEN, "0123456789abcdef0123456789abcdef"),
                Arguments.of(JournalKey.PSP, "PSPDEMO1"),
                Arguments.of(JournalKey.STATION, "77777777777_01"),
                Arguments.of(JournalKey.CHANNEL, "60000000001_01"),
                Arguments.of(JournalKey.OPERATION, "verifyPaymentNotice"),
                Arguments.of(JournalKey.FAULT_CODE, "PPT_SEMANTICA"));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void findsByEveryKey(JournalKey key, String value) {
        journal.append(List.of(
                request(NOON, "verifyPaymentNotice").with(EventDetails.NONE.withFaultCode("PPT_SEMANTICA")),
                request(NOON, "other").about(EventKeys.NONE)));

        assertThat(search(Map.of(key, value)).events())
                .singleElement()
                .extracting(found -> found.event().type().operation())
                .isEqualTo("verifyPaymentNotice");
        assertThat(search(Map.of(key, "else")).events()).isEmpty();
    }

    @Test
    void demandsAllKeysAtOnce() {
        PositionKey elsewhere = new PositionKey(new FiscalCode("88888888888"), JournalSamples.POSITION.notice());
        journal.append(
                List.of(request(NOON, "here"), request(NOON, "there").about(EventKeys.NONE.withPosition(elsewhere))));

        JournalPage page = search(Map.of(JournalKey.NOTICE, "301000000000000144", JournalKey.CREDITOR, "88888888888"));

        assertThat(page.events()).hasSize(1);
    }

    @Test
    void findsANoticeOfTheFirstAuxDigits() {
        PositionKey position = new PositionKey(new FiscalCode("77777777777"), new NoticeNumber("001123456789012313"));
        journal.append(List.of(request(NOON, "verify").about(EventKeys.NONE.withPosition(position))));

        assertThat(search(Map.of(JournalKey.NOTICE, "001123456789012313")).events())
                .hasSize(1);
        assertThat(search(Map.of(JournalKey.IUV, "123456789012313")).events()).hasSize(1);
    }

    @Test
    void findsAnExchangeWithThoseItCaused() {
        EventLink inbound = EventLink.of(UUID.randomUUID());
        EventLink call = inbound.causing(UUID.randomUUID());
        EventParties psp = EventParties.inbound("60000000001_01");
        EventParties station = EventParties.outbound("77777777777_01");
        journal.append(List.of(
                JournalEvent.of(NOON, EventType.requestReceived("activatePaymentNotice"), inbound, psp),
                JournalEvent.of(NOON.plusMillis(1), EventType.requestSent("paGetPayment"), call, station),
                JournalEvent.of(NOON.plusMillis(2), EventType.answerReceived("paGetPayment"), call, station),
                JournalEvent.of(NOON.plusMillis(3), EventType.answerSent("activatePaymentNotice"), inbound, psp),
                request(NOON, "other")));

        assertThat(reader.search(exchange(inbound.exchange()), Optional.empty(), 10)
                        .events())
                .hasSize(4);
        assertThat(reader.search(exchange(call.exchange()), Optional.empty(), 10)
                        .events())
                .hasSize(2)
                .allSatisfy(found -> assertThat(found.event().link().cause()).contains(inbound.exchange()));
    }

    @Test
    void includesTheStartAndExcludesTheEnd() {
        journal.append(List.of(
                request(NOON.minusMillis(1), "before"), request(NOON, "first"), request(NOON.plusMillis(5), "end")));

        JournalFilter filter = new JournalFilter(NOON, NOON.plusMillis(5), Map.of(), Optional.empty());

        assertThat(reader.search(filter, Optional.empty(), 10).events())
                .extracting(found -> found.event().type().operation())
                .containsExactly("first");
    }

    @Test
    void pagesThroughEventsOfTheSameMomentWithoutLossOrRepetition() {
        List<JournalEvent> events = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            events.add(request(NOON.plusMillis(i / 10), "operation" + i));
        }
        journal.append(events);

        List<String> seen = new ArrayList<>();
        Optional<EventId> next = Optional.empty();
        int pages = 0;
        do {
            JournalPage page = reader.search(filter(Map.of()), next, 10);
            page.events().forEach(found -> seen.add(found.event().type().operation()));
            next = page.next();
            pages++;
        } while (next.isPresent());

        assertThat(pages).isEqualTo(3);
        assertThat(seen)
                .doesNotHaveDuplicates()
                .hasSize(25)
                .startsWith("operation24")
                .endsWith("operation0");
    }

    @Test
    void endsAfterAFullLastPage() {
        journal.append(List.of(request(NOON, "first"), request(NOON, "second")));

        assertThat(reader.search(filter(Map.of()), Optional.empty(), 2).next()).isEmpty();
    }

    @Test
    void boundsThePage() {
        assertThatIllegalArgumentException().isThrownBy(() -> reader.search(filter(Map.of()), Optional.empty(), 501));
        assertThatIllegalArgumentException().isThrownBy(() -> reader.search(filter(Map.of()), Optional.empty(), 0));
    }

    @Test
    void boundsTheRangeUnlessAnIndexFindsTheEvents() {
        Instant longAgo = END.minus(Duration.ofDays(3650));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new JournalFilter(longAgo, END, Map.of(JournalKey.PSP, "x"), Optional.empty()));
        assertThatIllegalArgumentException().isThrownBy(() -> new JournalFilter(END, END, Map.of(), Optional.empty()));
        assertThat(new JournalFilter(longAgo, END, Map.of(JournalKey.TOKEN, "x"), Optional.empty()).from())
                .isEqualTo(longAgo);
    }

    @Test
    void knowsNoEventThatIsNotThere() throws IOException {
        EventId nowhere = new EventId(NOON, 4711);

        assertThat(reader.event(nowhere)).isEmpty();
        assertThat(reader.copyPayload(nowhere, new ByteArrayOutputStream())).isFalse();
    }

    @Test
    void countsByOperationHalfOutcomeAndInterval() {
        JournalEvent event = request(Instant.parse("2026-02-10T12:30:00Z"), "verifyPaymentNotice");
        journal.append(List.of(
                event,
                event,
                request(Instant.parse("2026-02-10T13:00:00Z"), "verifyPaymentNotice"),
                request(Instant.parse("2026-02-10T12:59:59.999Z"), "activatePaymentNotice")));

        List<JournalTotal> totals = reader.totals(new JournalTotalsFilter(START, END, Duration.ofHours(1)));

        assertThat(totals)
                .containsExactly(
                        new JournalTotal(
                                Instant.parse("2026-02-10T12:00:00Z"),
                                EventType.requestReceived("activatePaymentNotice"),
                                1),
                        new JournalTotal(
                                Instant.parse("2026-02-10T12:00:00Z"),
                                EventType.requestReceived("verifyPaymentNotice"),
                                2),
                        new JournalTotal(
                                Instant.parse("2026-02-10T13:00:00Z"),
                                EventType.requestReceived("verifyPaymentNotice"),
                                1));
    }

    @Test
    void boundsTotals() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new JournalTotalsFilter(START, END, Duration.ofSeconds(59)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new JournalTotalsFilter(START, END, Duration.ofMinutes(2)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new JournalTotalsFilter(START, START.plus(Duration.ofDays(32)), Duration.ofDays(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new JournalTotalsFilter(END, START, Duration.ofDays(1)));
    }

    @Test
    void readsAndWritesEventIds() {
        EventId id = new EventId(NOON, 17);

        assertThat(EventId.parse(id.toString())).isEqualTo(id);
        for (String wrong : List.of("", "17", "a-b", "1-2-3", "-1-2", "9".repeat(15) + "-1")) {
            assertThatIllegalArgumentException().isThrownBy(() -> EventId.parse(wrong));
        }
    }

    private JournalPage search(Map<JournalKey, String> keys) {
        return reader.search(filter(keys), Optional.empty(), 10);
    }

    private static JournalFilter filter(Map<JournalKey, String> keys) {
        return new JournalFilter(START, END, keys, Optional.empty());
    }

    private static JournalFilter exchange(UUID exchange) {
        return new JournalFilter(START, END, Map.of(), Optional.of(exchange));
    }
}
