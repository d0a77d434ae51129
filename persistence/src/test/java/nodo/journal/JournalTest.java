package nodo.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nodo.journal.JournalSamples.NOON;
import static nodo.journal.JournalSamples.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import nodo.fault.FaultCode;
import nodo.fault.Refusal;
import nodo.store.Store;
import nodo.store.StoreTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@StoreTest
class JournalTest {

    private static final JournalFilter EVERYTHING = new JournalFilter(
            NOON.minus(Duration.ofDays(15)), NOON.plus(Duration.ofDays(15)), Map.of(), Optional.empty());

    private final Store store;
    private final Journal journal;
    private final JournalReader reader;

    JournalTest(Store store) {
        this.store = store;
        this.journal = new Journal(store.dataSource());
        this.reader = new JournalReader(store.dataSource());
    }

    @Test
    void keepsEveryFieldOfAnEvent() {
        JournalEvent event = JournalEvent.of(
                        NOON,
                        EventType.refusalSent("activatePaymentNotice"),
                        EventLink.of(UUID.randomUUID()).causing(UUID.randomUUID()),
                        EventParties.inbound("60000000001_01"))
                .about(JournalSamples.KEYS.withPaymentType("CP"))
                .with(EventDetails.NONE
                        .withFaultCode("PPT_SEMANTICA")
                        .withStatus("PAYING")
                        .withInterfaceParameters("idSession=1")
                        .withElapsed(Duration.ofMillis(42))
                        .withHttpStatus(200)
                        .withComponent("WISP"));

        append(event.carrying("<a/>".getBytes(UTF_8)));

        JournaledEvent found = only();
        assertThat(found.event()).isEqualTo(event);
        assertThat(found.payloadSize()).hasValue(4);
        assertThat(reader.event(found.id())).contains(found);
        assertThat(found.event().type().category()).isEqualTo(EventCategory.INTERFACCIA);
    }

    @Test
    void keepsAnEventOfWhichAlmostNothingIsKnown() throws IOException {
        JournalEvent event = JournalEvent.of(
                NOON, EventType.stateChanged("mod3CancelV2"), EventLink.of(UUID.randomUUID()), EventParties.internal());

        append(event);

        assertThat(only().event()).isEqualTo(event);
        assertThat(only().payloadSize()).isEmpty();
        assertThat(reader.copyPayload(only().id(), new ByteArrayOutputStream())).isFalse();
    }

    @Test
    void tellsAnEmptyMessageFromNone() {
        append(request(NOON, "verifyPaymentNotice").carrying(new byte[0]));

        assertThat(only().payloadSize()).hasValue(0);
        assertThat(payload(only().id())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2_000, 8_192, 1 << 20})
    void keepsMessagesUpToOneMegabyteInTheirRow(int size) {
        byte[] message = noise(size);

        append(request(NOON, "nodoInviaRPT").carrying(message));

        assertThat(payload(only().id())).isEqualTo(message);
        assertThat(only().payloadSha256()).isEmpty();
        assertThat(count(store.dataSource(), "journal_chunk")).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {(1 << 20) + 1, 2 << 20, (3 << 20) + 17})
    void keepsGreaterMessagesInChunksWithTheirHash(int size) throws Exception {
        byte[] message = noise(size);

        append(request(NOON, "nodoInviaFlussoRendicontazione").carrying(message));

        JournaledEvent found = only();
        assertThat(payload(found.id())).isEqualTo(message);
        assertThat(found.payloadSize()).isEqualTo(OptionalInt.of(size));
        assertThat(found.payloadSha256())
                .contains(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(message)));
        assertThat(count(store.dataSource(), "journal_chunk")).isEqualTo((size + (1 << 20) - 1) >> 20);
    }

    @Test
    void storesNoPassword() {
        append(request(NOON, "verifyPaymentNotice").carrying("<a><password>pwdpsp01</password></a>".getBytes(UTF_8)));

        assertThat(payload(only().id())).asString(UTF_8).isEqualTo("<a><password>********</password></a>");
    }

    @Test
    void cutsWhatIsTooLongInsteadOfRefusingIt() {
        EventKeys keys = EventKeys.NONE.withPsp("x".repeat(4_000), "a\0b");

        append(request(NOON, "y".repeat(4_000)).about(keys));

        assertThat(only().event().keys().psp()).contains("x".repeat(35));
        assertThat(only().event().keys().channel()).contains("a b");
        assertThat(only().event().type().operation()).hasSize(70);
    }

    @Test
    void writesTheEventsOfAStepInTheirOrder() {
        List<JournalEvent> events = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            events.add(request(NOON, "operation" + i));
        }

        append(events.toArray(JournalEvent[]::new));

        assertThat(reader.search(EVERYTHING, Optional.empty(), 100).events())
                .extracting(found -> found.event().type().operation())
                .first()
                .isEqualTo("operation19");
    }

    @Test
    void vanishesWithTheStepThatWroteIt() {
        assertThatThrownBy(() -> store.transactions().commit(() -> {
                    journal.append(List.of(request(NOON, "verifyPaymentNotice")));
                    throw new Refusal(FaultCode.PPT_SYSTEM_ERROR);
                }))
                .isInstanceOf(Refusal.class);

        assertThat(count(store.dataSource(), "journal_event")).isZero();
    }

    @Test
    void sharesTheConnectionOfTheState() {
        int seenInside = store.transactions().commit(() -> {
            journal.append(List.of(request(NOON, "verifyPaymentNotice")));
            return count(store.dataSource(), "journal_event");
        });

        assertThat(seenInside).isEqualTo(1);
    }

    @Test
    void commitsWithTheStateAlsoFromADatabaseOfItsOwn() {
        Journal apart = new Journal(store.database("journal"));

        store.transactions().commit(() -> {
            insertState();
            apart.append(List.of(request(NOON, "verifyPaymentNotice")));
            return 0;
        });

        assertThat(count(store.database("journal"), "journal_event")).isEqualTo(1);
        assertThat(count(store.dataSource(), "journal_event")).isEqualTo(1);
    }

    @Test
    void rollsBackWithTheStateAlsoFromADatabaseOfItsOwn() {
        Journal apart = new Journal(store.database("journal"));

        assertThatIllegalStateException()
                .isThrownBy(() -> store.transactions().commit(() -> {
                    insertState();
                    apart.append(List.of(request(NOON, "verifyPaymentNotice")));
                    throw new IllegalStateException("a defect after the work");
                }));

        assertThat(count(store.database("journal"), "journal_event")).isZero();
        assertThat(count(store.dataSource(), "journal_event")).isZero();
    }

    @Test
    void acceptsAStepWithoutEvents() {
        journal.append(List.of());

        assertThat(count(store.dataSource(), "journal_event")).isZero();
    }

    @Test
    void routesEventsToTheirMonth() throws SQLException {
        makeMonth("2031-01-31");
        makeMonth("2031-02-01");

        append(
                request(Instant.parse("2031-01-31T23:59:59.999Z"), "january"),
                request(Instant.parse("2031-02-01T00:00:00Z"), "february"),
                request(Instant.parse("2031-03-01T00:00:00Z"), "noMonth"));

        assertThat(count(store.dataSource(), "journal_event_203101")).isEqualTo(1);
        assertThat(count(store.dataSource(), "journal_event_203102")).isEqualTo(1);
        assertThat(count(store.dataSource(), "journal_event_default")).isEqualTo(1);
    }

    @Test
    void movesEventsThatCameBeforeTheirMonthWasMade() throws SQLException {
        append(request(Instant.parse("2032-06-15T10:00:00Z"), "early").carrying(noise(2 << 20)));

        makeMonth("2032-06-01");
        makeMonth("2032-06-30");

        assertThat(count(store.dataSource(), "journal_event_203206")).isEqualTo(1);
        assertThat(count(store.dataSource(), "journal_chunk_203206")).isEqualTo(2);
        assertThat(count(store.dataSource(), "journal_event_default")).isZero();
    }

    @Test
    void compressesThePayloadsOfEveryMonthTheSameWay() throws SQLException {
        String methods = single("SELECT count(DISTINCT attcompression) FROM pg_attribute"
                + " WHERE attname = 'payload' AND attrelid::regclass::text LIKE 'journal_event%'");

        assertThat(methods).isEqualTo("1");
    }

    @Test
    void makesMonthsAheadWhenItIsInstalled() throws SQLException {
        assertThat(single("SELECT count(*) >= 4 FROM pg_inherits WHERE inhparent = 'journal_event'::regclass"
                        + " AND inhrelid::regclass::text <> 'journal_event_default'"))
                .isEqualTo("t");
    }

    @Test
    void namesTheMonthsWhoseTenYearsAreOver() throws SQLException {
        makeMonth("2033-04-01");

        String sql = "SELECT string_agg(m::text, ',' ORDER BY m::text) FROM expired_journal_months('%s') m"
                + " WHERE m::text LIKE '%%203304'";

        assertThat(single(sql.formatted("2043-04-30"))).isNull();
        assertThat(single(sql.formatted("2043-05-01"))).isEqualTo("journal_chunk_203304,journal_event_203304");
    }

    @Test
    void showsNoPayloadInItsText() {
        assertThat(request(NOON, "verifyPaymentNotice")
                        .carrying("secret".getBytes(UTF_8))
                        .toString())
                .doesNotContain("secret")
                .contains("6 bytes");
    }

    private void makeMonth(String day) throws SQLException {
        single("SELECT make_journal_month('" + day + "')");
    }

    private void append(JournalEvent... events) {
        store.transactions().commit(() -> {
            journal.append(List.of(events));
            return 0;
        });
    }

    private JournaledEvent only() {
        List<JournaledEvent> events =
                reader.search(EVERYTHING, Optional.empty(), 10).events();
        assertThat(events).hasSize(1);
        return events.get(0);
    }

    private byte[] payload(EventId id) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        try {
            assertThat(reader.copyPayload(id, output)).isTrue();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return output.toByteArray();
    }

    private void insertState() {
        // The co-located journal stands for the state here: any table of that database does.
        journal.append(List.of(request(NOON, "state")));
    }

    private static byte[] noise(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    private static int count(DataSource database, String table) {
        try {
            return Integer.parseInt(single(database, "SELECT count(*) FROM " + table));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String single(String sql) throws SQLException {
        return single(store.dataSource(), sql);
    }

    private static String single(DataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
