package nodo.standin.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nodo.exchange.StoredAnswers;
import nodo.exchange.desk.Answers;
import nodo.exchange.desk.ApiKey;
import nodo.exchange.desk.ClientCertificate;
import nodo.exchange.desk.Exchange;
import nodo.exchange.desk.ExchangeSettings;
import nodo.exchange.desk.Exchanges;
import nodo.exchange.desk.Inbound;
import nodo.exchange.desk.JournalLines;
import nodo.exchange.partner.TestClock;
import nodo.exchange.partner.Uncounted;
import nodo.fault.Fault;
import nodo.journal.EventKeys;
import nodo.journal.Journal;
import nodo.notice.FiscalCode;
import nodo.notice.NoticeNumber;
import nodo.notice.PaymentToken;
import nodo.notice.Position;
import nodo.notice.PositionKey;
import nodo.notice.PositionStatus;
import nodo.notice.Positions;
import nodo.notice.desk.PositionGuard;
import nodo.registry.CreditorInstitution;
import nodo.registry.CreditorInstitutionStation;
import nodo.registry.PaBroker;
import nodo.registry.SmallRegistry;
import nodo.registry.desk.Registries;
import nodo.standin.ArchivedNotice;
import nodo.standin.ArchivedNotices;
import nodo.standin.SampleNotice;
import nodo.store.Store;
import nodo.store.StoreTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The way into the archive: who may deposit what. */
@StoreTest
class NoticeLoadingTest {

    private static final String CREDITOR = "77777777777";
    private static final String OTHER_CREDITOR = "88888888888";
    private static final String DISABLED_CREDITOR = "99999999999";
    private static final String STATION = "77777777777_01";
    private static final String SECOND_STATION = "77777777777_02";
    private static final String OTHER_STATION = "88888888888_01";
    private static final PositionKey NOTICE = SampleNotice.POSITION;

    private final Store store;
    private final TestClock clock = new TestClock();
    private final Registries registries = new Registries();
    private final Positions positions;
    private final ArchivedNotices archive;
    private final NoticeLoading loading;

    NoticeLoadingTest(Store store) {
        this.store = store;
        this.positions = new Positions(store.entityManager());
        this.archive = new ArchivedNotices(store.entityManager());
        ExchangeSettings settings =
                new ExchangeSettings(Duration.ofSeconds(5), Duration.ofMillis(20), Duration.ofSeconds(5), true);
        Exchanges exchanges = new Exchanges(
                store.transactions(),
                new StoredAnswers(store.entityManager()),
                new Journal(store.dataSource()),
                new JournalLines(clock),
                settings,
                new Uncounted(),
                clock);
        this.loading = new NoticeLoading(
                exchanges, registries, positions, new PositionGuard(positions, clock), archive, clock);
    }

    @BeforeEach
    void register() {
        registries.replace(registry().registry());
    }

    private static SmallRegistry registry() {
        return registry(SampleNotice.IBAN.value());
    }

    private static SmallRegistry registry(String account) {
        return new SmallRegistry()
                .with(new PaBroker(CREDITOR, Optional.empty(), true, true))
                .with(new PaBroker(OTHER_CREDITOR, Optional.empty(), true, true))
                .with(SmallRegistry.station(STATION, CREDITOR, 2))
                .with(SmallRegistry.station(SECOND_STATION, CREDITOR, 2))
                .with(SmallRegistry.station(OTHER_STATION, OTHER_CREDITOR, 2))
                .with(SmallRegistry.creditor(CREDITOR, account))
                .with(SmallRegistry.creditor(OTHER_CREDITOR, "IT33I0760103200001234567890"))
                .with(new CreditorInstitution(
                        DISABLED_CREDITOR, "Spento", false, List.of(), List.of(), Optional.empty(), false))
                .with(SmallRegistry.segregated(CREDITOR, STATION, "01", false))
                .with(SmallRegistry.segregated(CREDITOR, SECOND_STATION, "02", false))
                .with(SmallRegistry.segregated(CREDITOR, OTHER_STATION, "03", false))
                .with(SmallRegistry.segregated(OTHER_CREDITOR, OTHER_STATION, "01", false));
    }

    @Test
    void depositsANotice() {
        assertThat(load(STATION, SampleNotice.notice())).isEqualTo("Ente 77777777777 VALID");

        assertThat(deposited()).contains(SampleNotice.notice());
    }

    @Test
    void depositsItTwiceAsOnce() {
        load(STATION, SampleNotice.notice());

        assertThat(load(SECOND_STATION, SampleNotice.notice())).isEqualTo("Ente 77777777777 VALID");
        assertThat(deposited()).contains(SampleNotice.notice());
    }

    @Test
    void closesANotice() {
        load(STATION, SampleNotice.notice());

        assertThat(load(STATION, closed())).isEqualTo("Ente 77777777777 INVALID");
    }

    @Test
    void closesNothingThatWasNotDeposited() {
        assertThat(load(STATION, closed())).isEqualTo("PPT_PAGAMENTO_SCONOSCIUTO");
        assertThat(deposited()).isEmpty();
    }

    @Test
    void closesANoticeWhoseAccountIsGone() {
        load(STATION, SampleNotice.notice());
        registries.replace(registry("IT33I0760103200001234567890").registry());

        assertThat(load(STATION, SampleNotice.notice())).startsWith("PPT_IBAN_NON_CENSITO");
        assertThat(load(STATION, closed())).endsWith("INVALID");
    }

    @ParameterizedTest
    @CsvSource({
        // station, password, creditor, notice, answer
        "77777777777_09, pwd-for-test, 77777777777, 301000000000000144, PPT_AUTENTICAZIONE",
        "77777777777_01, wrong, 77777777777, 301000000000000144, PPT_AUTENTICAZIONE",
        "77777777777_01, pwd-for-test, 12345678901, 301000000000000144, PPT_DOMINIO_SCONOSCIUTO",
        "77777777777_01, pwd-for-test, 99999999999, 301000000000000144, PPT_DOMINIO_DISABILITATO",
        "77777777777_01, pwd-for-test, 88888888888, 301000000000000144, PPT_AUTORIZZAZIONE",
        "77777777777_01, pwd-for-test, 77777777777, 309000000000000144, PPT_STAZIONE_INT_PA_SCONOSCIUTA",
        "77777777777_01, pwd-for-test, 77777777777, 303000000000000144, PPT_AUTORIZZAZIONE",
        "77777777777_01, pwd-for-test, 77777777777, 302000000000000144, Ente 77777777777 VALID",
        "88888888888_01, pwd-for-test, 77777777777, 301000000000000144, PPT_AUTORIZZAZIONE",
        "88888888888_01, pwd-for-test, 77777777777, 303000000000000144, Ente 77777777777 VALID",
    })
    void admitsOnlyWhoServesTheCreditorAndTheNotice(
            String station, String password, String creditor, String notice, String answer) {
        PositionKey position = new PositionKey(new FiscalCode(creditor), new NoticeNumber(notice));

        assertThat(load(
                        Optional.of(new ApiKey(station, password, certificate())),
                        SampleNotice.of(position, "10.00", SampleNotice.EXPIRES, false, true)))
                .isEqualTo(answer);
    }

    @Test
    void admitsNobodyWithoutAKey() {
        assertThat(load(Optional.empty(), SampleNotice.notice())).isEqualTo("PPT_AUTENTICAZIONE");
    }

    @Test
    void refusesAccountsThatAreNotTheCreditors() {
        assertThat(load(STATION, SampleNotice.crediting(Optional.of(SampleNotice.POSTAL_IBAN), Optional.empty())))
                .startsWith("PPT_IBAN_NON_CENSITO");
        assertThat(load(STATION, SampleNotice.crediting(Optional.empty(), Optional.of(SampleNotice.POSTAL_IBAN))))
                .startsWith("PPT_IBAN_NON_CENSITO");
        assertThat(load(STATION, SampleNotice.crediting(Optional.empty(), Optional.empty())))
                .endsWith("VALID");
    }

    @Test
    void refusesAnIuvUnderAnotherNoticeNumber() {
        load(STATION, SampleNotice.notice());
        registries.replace(registry()
                .with(new CreditorInstitutionStation(
                        CREDITOR, STATION, Optional.empty(), Optional.empty(), Optional.of(1), false))
                .registry());
        PositionKey other = new PositionKey(
                NOTICE.creditor(), new NoticeNumber("1" + NOTICE.notice().creditorReferenceId()));

        assertThat(load(STATION, SampleNotice.of(other, "10.00", SampleNotice.EXPIRES, false, true)))
                .startsWith("PPT_SEMANTICA");
    }

    @Test
    void leavesANoticeThatIsBeingAskedFor() {
        inOneStep(() -> {
            Position position = positions.lockOrInsert(NOTICE);
            position.reserve(PaymentToken.fresh(), clock.instant().plusSeconds(10), clock.instant());
            return position;
        });

        assertThat(load(STATION, SampleNotice.notice())).isEqualTo("PPT_PAGAMENTO_IN_CORSO");
    }

    @ParameterizedTest
    @CsvSource({"PAYING, PPT_PAGAMENTO_IN_CORSO", "PAID, PPT_PAGAMENTO_DUPLICATO"})
    void leavesANoticeThatIsPaidOrBeingPaid(PositionStatus status, String answer) {
        load(STATION, SampleNotice.notice());
        inOneStep(() -> {
            Position position = positions.lockOrInsert(NOTICE);
            position.moveTo(status, clock.instant(), "test");
            return position;
        });

        assertThat(load(STATION, closed())).isEqualTo(answer);
        assertThat(deposited()).contains(SampleNotice.notice());
    }

    private static ArchivedNotice closed() {
        return SampleNotice.of(NOTICE, "0.00", SampleNotice.EXPIRES, false, true);
    }

    private Optional<ArchivedNotice> deposited() {
        return inOneStep(() -> archive.find(NOTICE));
    }

    private String load(String station, ArchivedNotice notice) {
        return load(Optional.of(new ApiKey(station, SmallRegistry.PASSWORD, certificate())), notice);
    }

    private String load(Optional<ApiKey> key, ArchivedNotice notice) {
        Inbound inbound = new Inbound(UUID.randomUUID(), "paCreatePosition", clock.instant(), new byte[] {'{', '}'});
        Exchange<LoadedNotice> exchange =
                new Exchange<>(inbound, EventKeys.NONE, Optional.empty(), new Answers<LoadedNotice>() {
                    @Override
                    public byte[] ok(LoadedNotice answer) {
                        return bytes(answer.companyName() + " " + answer.status());
                    }

                    @Override
                    public byte[] refused(Fault fault) {
                        return bytes(fault.code().name());
                    }
                });
        return new String(loading.load(new LoadNotice(key, notice), exchange), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static ClientCertificate certificate() {
        return ClientCertificate.NOT_REQUIRED;
    }

    private <T> T inOneStep(Supplier<T> step) {
        return store.transactions().commit(step);
    }
}
