package nodo.wisp.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import nodo.cart.Carts;
import nodo.delivery.Deliveries;
import nodo.delivery.desk.DeliverySettings;
import nodo.delivery.desk.TestRound;
import nodo.exchange.StoredAnswers;
import nodo.exchange.desk.JournalLines;
import nodo.exchange.partner.TestGateway;
import nodo.money.Euro;
import nodo.notice.PaymentStatus;
import nodo.notice.PaymentStatusChange;
import nodo.notice.PaymentToken;
import nodo.notice.PositionStatus;
import nodo.notice.SampleSessions;
import nodo.notice.Sessions;
import nodo.notice.desk.ObservedEvent;
import nodo.notice.desk.UnpaidSessions;
import nodo.offer.OfferNumbers;
import nodo.offer.desk.Offers;
import nodo.registry.Channel;
import nodo.registry.ChannelFlag;
import nodo.registry.Connection;
import nodo.registry.PaymentModel;
import nodo.registry.PspBroker;
import nodo.registry.PspChannel;
import nodo.registry.ServiceLanguage.Language;
import nodo.registry.SmallRegistry;
import nodo.store.Store;
import nodo.store.StoreTest;
import nodo.touchpoint.Closes;
import nodo.touchpoint.desk.NotifiedCloses;
import nodo.touchpoint.desk.PaymentResults;
import nodo.touchpoint.desk.PromptNotifications;
import nodo.touchpoint.partner.PspForNode;
import nodo.wisp.Choice;
import nodo.wisp.ChoiceKind;
import nodo.wisp.partner.CardOutcome;
import nodo.wisp.partner.ParkedDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sessions of activateIOPayment, which the payment manager names by their tokens. */
@StoreTest
class NoticePaymentsTest {

    private static final String OK = "<outcome>OK</outcome>";
    private static final String KO = "<outcome>KO</outcome><fault><faultCode>CANALE_SEMANTICA</faultCode>"
            + "<faultString>no</faultString><id>PSP1</id></fault>";
    private static final String UNKNOWN = "PPT_PAGAMENTO_SCONOSCIUTO: Il Pagamento indicato non esiste";
    private static final String TIMEOUT = "PPT_CANALE_TIMEOUT: Operazione in timeout";
    private static final Duration LEASE = Duration.ofSeconds(60);
    private static final DeliverySettings WORK = new DeliverySettings(4, 4, 50, Duration.ofSeconds(1), LEASE);

    private final WispScene scene;
    private final TestChannel channel = new TestChannel();
    private final Deliveries deliveries;
    private final PaymentInformation information;
    private final PaymentProgress progress;
    private final FittingServices services;
    private final PaymentCancellation cancellation;
    private final NoticeForwarding forwarding;

    NoticePaymentsTest(Store store) {
        scene = new WispScene(store);
        deliveries = new Deliveries(store.entityManager());
        Closes closes = new Closes(store.entityManager());
        UnpaidSessions unpaid =
                new UnpaidSessions(new StoredAnswers(store.entityManager()), new ObservedEvent<>(step -> {}));
        PaymentResults results =
                new PaymentResults(closes, deliveries, TestRound.silent(), new ObservedEvent<>(owed -> {}));
        information = new PaymentInformation(
                scene.exchanges, scene.registries, scene.payments, scene.noticePayments, scene.clock);
        progress = new PaymentProgress(
                scene.exchanges, scene.registries, scene.payments, scene.noticePayments, scene.clock);
        services = new FittingServices(
                scene.exchanges,
                scene.registries,
                scene.payments,
                scene.noticePayments,
                new Carts(store.entityManager()),
                new Offers(new OfferNumbers(store.entityManager()), scene.clock));
        cancellation = scene.cancellation(unpaid);
        forwarding = new NoticeForwarding(
                scene.exchanges,
                scene.registries,
                scene.noticePayments,
                closes,
                new PromptNotifications(
                        closes,
                        deliveries,
                        WORK,
                        new PspForNode(TestGateway.open(), new JournalLines(scene.clock), WORK, scene.clock),
                        new NotifiedCloses(new Sessions(scene.positions, scene.notices), results, unpaid, scene.clock),
                        scene.clock));
    }

    @BeforeEach
    void openChannels() {
        scene.clock.advance(
                Duration.between(scene.clock.instant(), SampleSessions.NOON).plusSeconds(1));
        channel.answers(OK);
        scene.registries.replace(WispScene.registry()
                .with(new PspBroker("BROKER", Optional.empty(), true, true))
                .with(SmallRegistry.psp("PSP1"))
                .with(channel("ONE", 1, channel.address()))
                .with(channel("TWO", 2, channel.address()))
                .with(channel("DEAD", 1, URI.create("http://127.0.0.1:1/")))
                .with(new PspChannel("PSP1", "ONE", List.of("CP", "PPAL", "BBT")))
                .with(new PspChannel("PSP1", "TWO", List.of("CP")))
                .with(new PspChannel("PSP1", "DEAD", List.of("CP")))
                .registry());
    }

    @AfterEach
    void closeChannel() {
        channel.close();
    }

    private static Channel channel(String id, int version, URI address) {
        return new Channel(
                id,
                "BROKER",
                true,
                Optional.empty(),
                PaymentModel.IMMEDIATO,
                version,
                new Channel.Endpoints(Optional.empty(), Optional.of(address), Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                EnumSet.noneOf(ChannelFlag.class),
                Connection.PLAIN);
    }

    @Test
    void tellsWhatANoticeIsAbout() {
        String token = begin();

        InformedPayment told = told(token);

        assertThat(told.total()).isEqualTo(Euro.of("10.00"));
        assertThat(told.creditorName()).isEqualTo("Ente 77777777777");
        assertThat(told.reason()).isEqualTo("a bill");
        assertThat(told.page()).isEqualTo("https://ec.example/back?from=nodo&idDominio=77777777777&idSession=" + token);
        assertThat(told.stamp()).isFalse();
        assertThat(told.cart()).isEmpty();
        assertThat(told.details()).singleElement().satisfies(detail -> {
            assertThat(detail.key().ccp()).isEqualTo(token);
            assertThat(detail.iban()).contains("IT60X0542811101000000123456");
            assertThat(detail.payer())
                    .isEqualTo(new ParkedDocument.Person("F", "RSSMRA80A01H501U", "Maria Rossi", Optional.empty()));
        });
    }

    @Test
    void knowsNoSessionOfAnotherActivation() {
        String token = scene.commit(() -> SampleSessions.begin(22, scene.positions, scene.notices))
                .value();

        assertThat(scene.<InformedPayment>ask(exchange -> information.tell(token, exchange), told -> "told"))
                .isEqualTo("PPT_PAGAMENTO_SCONOSCIUTO: Il pagamento non esiste");
        assertThat(forward(card(token, "ONE", "11.50"))).isEqualTo(UNKNOWN);
    }

    @Test
    void tellsThePspOfACardAndTheTouchpointThatItIsAccepted() {
        String token = begin();

        assertThat(forward(card(token, "ONE", "11.50"))).isEqualTo("ACCEPTED");

        assertThat(channel.asked())
                .singleElement()
                .asString()
                .contains(
                        ":pspNotifyPaymentReq",
                        "<creditCardPayment><rrn>77</rrn><outcomePaymentGateway>00</outcomePaymentGateway>"
                                + "<totalAmount>11.50</totalAmount><fee>1.50</fee>",
                        "<authorizationCode>123456</authorizationCode></creditCardPayment>");
        assertThat(states(token))
                .containsExactly(
                        PaymentStatus.PAYING,
                        PaymentStatus.PAYMENT_RESERVED,
                        PaymentStatus.PAYMENT_SENT,
                        PaymentStatus.PAYMENT_ACCEPTED);
        assertThat(progress(token)).isEqualTo("OK");
        assertThat(owed()).isZero();
    }

    @Test
    void tellsThePspOfPayPal() {
        String token = begin();

        assertThat(forward(payPal(token))).isEqualTo("ACCEPTED");

        assertThat(channel.asked().get(0))
                .contains("<paypalPayment><transactionId>77</transactionId>"
                        + "<pspTransactionId>PAYPAL-1</pspTransactionId><totalAmount>10.00</totalAmount>"
                        + "<fee>0.00</fee>");
    }

    @Test
    void tellsAChannelOfTheSecondPrimitivesOfACardAsMetadata() {
        assertThat(forward(card(begin(), "TWO", "11.50"))).isEqualTo("ACCEPTED");

        assertThat(channel.asked().get(0))
                .contains(
                        ":pspNotifyPaymentV2",
                        "<transactionId>77</transactionId>",
                        "<key>rrn</key><value>77</value>",
                        "<key>authorizationCode</key><value>123456</value>",
                        "<key>timestampOperation</key><value>2026-11-26T10:00:00</value>");
    }

    @Test
    void opensTheNoticeAgainWhenThePspRefuses() {
        String token = begin();
        channel.answers(KO);

        assertThat(forward(card(token, "ONE", "11.50"))).isEqualTo("REFUSED");

        assertThat(states(token)).endsWith(PaymentStatus.PAYMENT_REFUSED, PaymentStatus.CANCELLED);
        assertThat(positionStatus()).isEqualTo(PositionStatus.INSERTED);
        assertThat(progress(token)).isEqualTo("KO");
        assertThat(forward(card(token, "ONE", "11.50"))).as("the same again").isEqualTo("REFUSED");
        assertThat(channel.asked()).hasSize(1);
        assertThat(owed()).as("the answer was the result").isZero();
    }

    @Test
    void opensTheNoticeAgainWhenThePspIsNotReached() {
        String token = begin();

        assertThat(forward(card(token, "DEAD", "11.50"))).isEqualTo("UNREACHED");

        assertThat(states(token)).endsWith(PaymentStatus.PAYMENT_SEND_ERROR, PaymentStatus.CANCELLED);
        assertThat(forward(card(token, "DEAD", "11.50"))).isEqualTo("UNREACHED");
    }

    @Test
    void keepsTheNoticeWhileNobodyKnows() {
        String token = begin();
        channel.answers("<outcome>MAYBE</outcome>");

        assertThat(forward(card(token, "ONE", "11.50"))).isEqualTo(TIMEOUT);

        assertThat(states(token)).endsWith(PaymentStatus.PAYMENT_SENT, PaymentStatus.PAYMENT_UNKNOWN);
        assertThat(progress(token)).isEqualTo("ACK_UNKNOWN");
        assertThat(forward(card(token, "ONE", "11.50"))).isEqualTo(TIMEOUT);
        assertThat(channel.asked()).hasSize(1);
    }

    @Test
    void leavesASessionWhoseCardWasNotAuthorisedAsItIs() {
        String token = begin();

        assertThat(forward(card(
                        token,
                        "ONE",
                        new CardOutcome("77", "51", Euro.of("11.50"), MOMENT, "123456", Optional.empty()))))
                .isEqualTo("NOT_AUTHORISED");

        assertThat(states(token)).containsExactly(PaymentStatus.PAYING);
        assertThat(channel.asked()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NOBODY|ONE|CP|11.50|PPT_PSP_SCONOSCIUTO: Il PSP indicato non esiste",
                "PSP1|NONE|CP|11.50|PPT_CANALE_SCONOSCIUTO: Il Canale indicato non esiste",
                "PSP1|ONE|BBT|11.50|PPT_SEMANTICA: Tipo Versamento invalido",
                "PSP1|ONE|CP|9.99|PPT_SEMANTICA: Importo Totale Pagato invalido",
            })
    void refusesWhoCannotCollect(String psp, String channelId, String type, String paid, String expected) {
        String token = begin();

        assertThat(forward(new ForwardPayment(
                        token,
                        new Choice(ChoiceKind.CARTA, psp, channelId, type),
                        "BROKER",
                        authorised(new CardOutcome("77", "00", Euro.of(paid), MOMENT, "123456", Optional.empty())))))
                .isEqualTo(expected);
        assertThat(states(token)).containsExactly(PaymentStatus.PAYING);
    }

    @Test
    void hasNoPlaceForOtherInstruments() {
        assertThat(forward(new ForwardPayment(
                        begin(),
                        new Choice(ChoiceKind.MOD1, "PSP1", "ONE", "BBT"),
                        "BROKER",
                        new ForwardPayment.Nothing(Optional.empty()))))
                .isEqualTo(UNKNOWN);
    }

    @Test
    void takesOneOfTwoChoices() {
        String token = begin();
        forward(card(token, "ONE", "11.50"));

        assertThat(forward(payPal(token))).isEqualTo(UNKNOWN);
        assertThat(forward(card(token, "ONE", "11.50"))).isEqualTo("ACCEPTED");
        assertThat(channel.asked()).hasSize(1);
    }

    @Test
    void isCancelledWhileNobodyClosedIt() {
        String token = begin();
        assertThat(progress(token)).isEqualTo("PARKED");
        assertThat(cancel(token, "XYZ")).isEqualTo("PPT_SEMANTICA: Motivo di annullamento invalido");

        assertThat(cancel(token, "ANNUTE")).isEqualTo("OK");

        assertThat(states(token)).containsExactly(PaymentStatus.PAYING, PaymentStatus.CANCELLED);
        assertThat(positionStatus()).isEqualTo(PositionStatus.INSERTED);
        assertThat(cancel(token, "ANNUTE")).isEqualTo("PPT_TOKEN_SCADUTO: Payment annullato o scaduto");
        assertThat(forward(card(token, "ONE", "11.50"))).isEqualTo(UNKNOWN);
    }

    @Test
    void isNotCancelledOnceItWasClosed() {
        String token = begin();
        forward(card(token, "ONE", "11.50"));

        assertThat(cancel(token, "ANNUTE")).isEqualTo(UNKNOWN);
    }

    @Test
    void listsTheServicesForIt() {
        FittingServices.Question question =
                new FittingServices.Question(begin(), "CARTE", Optional.empty(), Language.IT);

        assertThat(scene.<List<Integer>>ask(exchange -> services.list(question, exchange), List::toString))
                .isEqualTo("[]");
    }

    private String begin() {
        return scene.commit(() -> SampleSessions.beginInApp(11, scene.positions, scene.notices))
                .value();
    }

    private InformedPayment told(String token) {
        List<InformedPayment> seen = new ArrayList<>();
        scene.<InformedPayment>ask(exchange -> information.tell(token, exchange), answer -> {
            seen.add(answer);
            return "";
        });
        return seen.get(0);
    }

    private String progress(String token) {
        return scene.<Progress>ask(exchange -> progress.tell(token, exchange), Progress::name);
    }

    private String cancel(String token, String reason) {
        return scene.<PaymentCancellation.Cancelled>ask(
                exchange -> cancellation.cancel(token, reason, exchange), done -> "OK");
    }

    private static final OffsetDateTime MOMENT = OffsetDateTime.parse("2026-11-26T10:00:00+01:00");

    private static ForwardPayment card(String token, String channelId, String paid) {
        return card(token, channelId, new CardOutcome("77", "00", Euro.of(paid), MOMENT, "123456", Optional.empty()));
    }

    private static ForwardPayment card(String token, String channelId, CardOutcome card) {
        return new ForwardPayment(
                token, new Choice(ChoiceKind.CARTA, "PSP1", channelId, "CP"), "BROKER", authorised(card));
    }

    private static ForwardPayment payPal(String token) {
        return new ForwardPayment(
                token,
                new Choice(ChoiceKind.PAYPAL, "PSP1", "ONE", "PPAL"),
                "BROKER",
                authorised(new CardOutcome("77", "00", Euro.of("10.00"), MOMENT, "PAYPAL", Optional.of("PAYPAL-1"))));
    }

    private static ForwardPayment.Authorised authorised(CardOutcome card) {
        return new ForwardPayment.Authorised(ForwardPayment.Right.of(card));
    }

    private String forward(ForwardPayment command) {
        return scene.<ForwardResult>ask(
                exchange -> forwarding.forward(command, exchange),
                result -> result.kind().name());
    }

    private List<PaymentStatus> states(String token) {
        return scene.commit(() -> scene.notices.find(new PaymentToken(token)).orElseThrow().history().stream()
                .map(PaymentStatusChange::status)
                .toList());
    }

    private PositionStatus positionStatus() {
        return scene.commit(() ->
                scene.positions.find(SampleSessions.position(11)).orElseThrow().status());
    }

    private long owed() {
        return (Long) scene.commit(() -> scene.store
                .entityManager()
                .createNativeQuery("SELECT count(*) FROM delivery", Long.class)
                .getSingleResult());
    }
}
