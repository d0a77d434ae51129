package nodo.activation.desk;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nodo.activation.ActivationState;
import nodo.activation.RptActivation;
import nodo.activation.RptActivations;
import nodo.delivery.Deliveries;
import nodo.delivery.Delivery;
import nodo.delivery.DeliveryFilter;
import nodo.delivery.desk.TestRound;
import nodo.exchange.StoredAnswers;
import nodo.exchange.desk.Answers;
import nodo.exchange.desk.Exchange;
import nodo.exchange.desk.ExchangeSettings;
import nodo.exchange.desk.Exchanges;
import nodo.exchange.desk.Inbound;
import nodo.exchange.desk.JournalLines;
import nodo.exchange.desk.PspCaller;
import nodo.exchange.partner.TestClock;
import nodo.exchange.partner.TestGateway;
import nodo.exchange.partner.Uncounted;
import nodo.fault.Fault;
import nodo.journal.EventKeys;
import nodo.journal.Journal;
import nodo.money.Euro;
import nodo.notice.FiscalCode;
import nodo.notice.desk.AskedRpts;
import nodo.notice.desk.TestCreditor;
import nodo.notice.partner.PaPerNodoPagamentoPsp;
import nodo.notice.partner.PaymentTerms;
import nodo.notice.partner.PspTerms;
import nodo.notice.partner.Stations;
import nodo.registry.Connection;
import nodo.registry.CreditorInstitution;
import nodo.registry.PaBroker;
import nodo.registry.PspBroker;
import nodo.registry.PspChannel;
import nodo.registry.RegisteredIban;
import nodo.registry.SmallRegistry;
import nodo.registry.Station;
import nodo.registry.desk.Registries;
import nodo.rpt.RptKey;
import nodo.store.Store;

/**
 * The classic model at the PSP as it stands in the server, on the real store and with a creditor behind real HTTP. Answers
 * are short texts: OK with what is to be paid, or the code and description of a KO.
 */
final class ActivationBench implements AutoCloseable {

    static final String IBAN = "IT60X0542811101000000123456";
    static final String IUV = "03000000000000144";
    static final RptKey KEY = new RptKey(new FiscalCode("77777777777"), IUV, "ccp1");
    static final PspCaller CALLER = new PspCaller("PSPDEMO1", "60000000001", "60000000001_01", SmallRegistry.PASSWORD);
    static final int RETRIES = 2;

    final TestClock clock = new TestClock();
    final TestCreditor creditor = new TestCreditor();
    final Registries registries = new Registries();
    final Store store;
    final RptActivations activations;
    final Deliveries deliveries;
    final ClassicVerification verification;
    final ClassicActivation activation;
    final TestRound<?> repeating;

    ActivationBench(Store store) {
        this.store = store;
        this.activations = new RptActivations(store.entityManager());
        this.deliveries = new Deliveries(store.entityManager());
        ExchangeSettings settings =
                new ExchangeSettings(Duration.ofSeconds(5), Duration.ofMillis(20), Duration.ofSeconds(5), true);
        Journal journal = new Journal(store.dataSource());
        JournalLines lines = new JournalLines(clock);
        Exchanges exchanges = new Exchanges(
                store.transactions(),
                new StoredAnswers(store.entityManager()),
                journal,
                lines,
                settings,
                new Uncounted(),
                clock);
        PaPerNodoPagamentoPsp creditors = new PaPerNodoPagamentoPsp(new Stations(TestGateway.open(), lines));
        AskedRpts asked = new AskedRpts(activations, deliveries, settings, clock);
        this.verification = new ClassicVerification(exchanges, registries, creditors, clock);
        this.activation = new ClassicActivation(exchanges, registries, creditors, asked, clock);
        ActivationCourier courier = new ActivationCourier(
                activations,
                deliveries,
                registries,
                journal,
                creditors,
                new ActivationSettings(Duration.ofMinutes(5), RETRIES, Duration.ofSeconds(5)),
                clock);
        this.repeating = TestRound.of(courier, store.transactions(), deliveries, clock);
        registries.replace(registry().registry());
        answers("paaVerificaRPT", data("10.00", IBAN));
        answers("paaAttivaRPT", data("10.00", IBAN));
    }

    void use(SmallRegistry registry) {
        registries.replace(registry.registry());
    }

    /** A creditor with a classic station, one of the notice model, and one that is switched off. */
    SmallRegistry registry() {
        return new SmallRegistry()
                .with(new PaBroker("77777777777", Optional.empty(), true, true))
                .with(classic("77777777777_03", true))
                .with(classic("77777777777_04", false))
                .with(SmallRegistry.station("77777777777_01", "77777777777", 1))
                .with(new CreditorInstitution(
                        "77777777777",
                        "Comune",
                        true,
                        List.of(new RegisteredIban(IBAN, Optional.empty(), Optional.empty())),
                        List.of("000012345678"),
                        Optional.of("8012345678901"),
                        false))
                .with(new CreditorInstitution(
                        "66666666666", "Spento", false, List.of(), List.of(), Optional.empty(), false))
                .with(SmallRegistry.segregated("77777777777", "77777777777_03", "03", false))
                .with(SmallRegistry.segregated("77777777777", "77777777777_04", "04", false))
                .with(SmallRegistry.segregated("77777777777", "77777777777_01", "01", false))
                .with(new PspBroker("60000000001", Optional.empty(), true, true))
                .with(SmallRegistry.psp("PSPDEMO1"))
                .with(SmallRegistry.channel("60000000001_01", "60000000001", 1))
                .with(SmallRegistry.channel("60000000001_02", "60000000001", 1))
                .with(SmallRegistry.channel("60000000001_03", "60000000001", 1))
                .with(new PspChannel("PSPDEMO1", "60000000001_01", List.of("PO")))
                .with(new PspChannel("PSPDEMO1", "60000000001_02", List.of("PO")));
    }

    private Station classic(String id, boolean enabled) {
        Station model = SmallRegistry.station(id, "77777777777", 1);
        return new Station(
                id,
                model.brokerId(),
                enabled,
                model.password(),
                1,
                1,
                new Station.Endpoints(
                        Optional.of(creditor.address()),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                false,
                false,
                false,
                Connection.PLAIN);
    }

    static CodedNotice notice() {
        return new CodedNotice("ccp1", "QR-CODE", qr("77777777777", "3", IUV));
    }

    static NoticeCode qr(String creditor, String auxDigit, String iuv) {
        return new NoticeCode(Coding.QR_CODE, creditor, Optional.empty(), auxDigit, iuv);
    }

    String verify() {
        return text(verification.verify(new VerifyRpt(CALLER, notice()), exchange("nodoVerificaRPT")));
    }

    String activate() {
        return activateThrough("60000000001", "60000000001_02");
    }

    String activateThrough(String broker, String channel) {
        return activate(broker, channel, PspTerms.of(Euro.of("12.00")));
    }

    /** Of a PSP that knows another account of the creditor. */
    String activateFor(String supportAccount) {
        Optional<String> none = Optional.empty();
        PspTerms terms = new PspTerms(
                Euro.of("12.00"), Optional.of(supportAccount), none, Optional.empty(), none, none, Optional.empty());
        return activate("60000000001", "60000000001_02", terms);
    }

    private String activate(String broker, String channel, PspTerms terms) {
        return text(activation.activate(
                new ActivateRpt(CALLER, broker, channel, notice(), terms), exchange("nodoAttivaRPT")));
    }

    ActivationState state() {
        return store.transactions()
                .commit(() -> activations.find(KEY).map(RptActivation::state).orElseThrow());
    }

    List<Delivery> owed() {
        return store.transactions()
                .commit(() -> deliveries.page(
                        new DeliveryFilter(DeliveryFilter.ALL, Optional.empty(), Optional.empty(), Optional.empty()),
                        0,
                        10));
    }

    void answers(String operation, String body) {
        creditor.answers(operation, () -> body.formatted(operation + "Risposta"));
    }

    static String data(String amount, String iban) {
        return answer("<esito>OK</esito><datiPagamentoPA><importoSingoloVersamento>" + amount
                + "</importoSingoloVersamento><ibanAccredito>" + iban + "</ibanAccredito>"
                + "<causaleVersamento>Tassa</causaleVersamento></datiPagamentoPA>");
    }

    static String ko(String code) {
        return answer("<fault><faultCode>" + code
                + "</faultCode><faultString>testo</faultString><id>77777777777</id></fault><esito>KO</esito>");
    }

    /** An answer whose root, and the child of the same name, are still to be named. */
    private static String answer(String content) {
        return "<e:Envelope xmlns:e=\"http://schemas.xmlsoap.org/soap/envelope/\"><e:Body>"
                + "<ppt:%1$s xmlns:ppt=\"http://ws.pagamenti.telematici.gov/\"><%1$s>" + content
                + "</%1$s></ppt:%1$s></e:Body></e:Envelope>";
    }

    private Exchange<PaymentTerms> exchange(String operation) {
        Inbound inbound = new Inbound(
                UUID.randomUUID(),
                operation,
                clock.instant(),
                ("<" + operation + "/>").getBytes(StandardCharsets.UTF_8));
        return new Exchange<>(inbound, EventKeys.NONE, Optional.empty(), new Answers<>() {
            @Override
            public byte[] ok(PaymentTerms terms) {
                return ("OK " + terms.amount() + " " + terms.reason().joined()).getBytes(StandardCharsets.UTF_8);
            }

            @Override
            public byte[] refused(Fault fault) {
                return (fault.code()
                                + fault.description().map(text -> ": " + text).orElse(""))
                        .getBytes(StandardCharsets.UTF_8);
            }
        });
    }

    private static String text(byte[] answer) {
        return new String(answer, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        creditor.close();
    }
}
