package nodo.notice.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import nodo.delivery.Delivery;
import nodo.delivery.DeliveryFilter;
import nodo.exchange.desk.PspCaller;
import nodo.money.Euro;
import nodo.notice.CloseId;
import nodo.notice.OutcomeDetails;
import nodo.notice.Payment;
import nodo.notice.PaymentOutcome;
import nodo.notice.PaymentStatus;
import nodo.notice.PaymentToken;
import nodo.notice.PositionStatus;
import nodo.notice.SampleSessions;
import nodo.notice.Session;
import nodo.receipt.ReceiptIssuer;
import nodo.store.Store;
import nodo.store.StoreTest;
import nodo.touchpoint.AdditionalInformation;
import nodo.touchpoint.ClientQuery;
import nodo.touchpoint.Close;
import nodo.touchpoint.ClosingData;
import nodo.touchpoint.Protocol;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables of flows-notice §10.2 and §10.3, and what the cancel job does to sessions of a touchpoint. */
@StoreTest
class TouchpointOutcomeTest {

    private static final String V1 = "sendPaymentOutcome";
    private static final String V2 = "sendPaymentOutcomeV2";
    private static final String CLOSE_CHANNEL = "60000000001_77";
    private static final String UNKNOWN = "PPT_TOKEN_SCONOSCIUTO: token unknown";
    private static final String NOT_ACCEPTABLE = "PPT_SEMANTICA: Outcome non accettabile per stato pagamento";
    private static final String PARTIAL = "PPT_SEMANTICA: Esiti acquisiti parziali o discordi";
    private static final Duration LIFE = Duration.ofHours(1);

    private final TestHub hub;

    TouchpointOutcomeTest(Store store) {
        hub = new TestHub(store);
    }

    @AfterEach
    void close() {
        hub.close();
    }

    @ParameterizedTest
    @CsvSource({V1 + ", PAYMENT_ACCEPTED", V1 + ", PAYMENT_UNKNOWN", V2 + ", PAYMENT_ACCEPTED", V2 + ", PAYMENT_UNKNOWN"
    })
    void paysASessionThatThePspWasToldToCollect(String operation, PaymentStatus told) {
        String token = begin(11);
        closed(told, token);

        assertThat(tell(operation, true, token)).isEqualTo("OK");

        assertThat(status(token)).isEqualTo(PaymentStatus.NOTICE_GENERATED);
        assertThat(positionStatus(11)).isEqualTo(PositionStatus.PAID);
        assertThat(owed()).containsExactlyInAnyOrder("paSendRt", "sendPaymentResult");
    }

    @Test
    void paysSeveralInOneStepAndOwesOneResult() {
        String first = begin(11);
        String second = begin(22);
        closed(PaymentStatus.PAYMENT_ACCEPTED, first, second);

        assertThat(tell(V2, true, second, first)).isEqualTo("OK");

        assertThat(status(first)).isEqualTo(PaymentStatus.NOTICE_GENERATED);
        assertThat(status(second)).isEqualTo(PaymentStatus.NOTICE_GENERATED);
        assertThat(owed()).containsExactlyInAnyOrder("paSendRt", "paSendRt", "sendPaymentResult");
    }

    @Test
    void namesInTheReceiptThePspAndTheChannelOfTheClose() {
        String token = begin(11);
        closed(PaymentStatus.PAYMENT_ACCEPTED, token);

        tell(V2, true, token);

        ReceiptIssuer issuer = commit(
                () -> hub.receipts.find(new PaymentToken(token)).orElseThrow().issuer());
        assertThat(issuer.psp()).isEqualTo("PSPDEMO1");
        assertThat(issuer.channel()).isEqualTo(CLOSE_CHANNEL);
    }

    @Test
    void knowsTheTokenOnlyFromThePspOfTheClose() {
        String token = begin(11);
        closed(PaymentStatus.PAYMENT_ACCEPTED, token);

        assertThat(tell(V2, TestHub.OTHER_CALLER, true, token)).isEqualTo(UNKNOWN);
        assertThat(status(token)).isEqualTo(PaymentStatus.PAYMENT_ACCEPTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {V1, V2})
    void refusesAKoOfAPspThatHadAccepted(String operation) {
        String token = begin(11);
        closed(PaymentStatus.PAYMENT_ACCEPTED, token);

        assertThat(tell(operation, false, token)).isEqualTo("PPT_SEMANTICA: Outcome KO non accettabile");
        assertThat(status(token)).isEqualTo(PaymentStatus.PAYMENT_ACCEPTED);
    }

    @ParameterizedTest
    @EnumSource(
            value = PaymentStatus.class,
            names = {"PAYMENT_RESERVED", "PAYMENT_SENT", "PAYMENT_SEND_ERROR", "PAYMENT_REFUSED"})
    void refusesAnOutcomeBeforeThePspWasTold(PaymentStatus status) {
        String token = begin(11);
        closed(status, token);

        assertThat(tell(V2, true, token)).isEqualTo(NOT_ACCEPTABLE);
        assertThat(tell(V2, false, token)).isEqualTo(NOT_ACCEPTABLE);
        assertThat(status(token)).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void changesNothingByALateOutcome(boolean paid) {
        String token = begin(11);
        closed(PaymentStatus.PAYMENT_ACCEPTED, token);
        hub.clock.advance(LIFE.plusSeconds(1));
        hub.expiredSessions.run();

        assertThat(tell(V2, paid, token)).isEqualTo("PPT_TOKEN_SCADUTO: paymentToken is expired");

        assertThat(status(token)).isEqualTo(PaymentStatus.CANCELLED);
        assertThat(positionStatus(11)).isEqualTo(PositionStatus.INSERTED);
        assertThat(owed()).containsExactly("sendPaymentResult");
    }

    @Test
    void endsAllSessionsOfACloseTogetherAndOwesOneResult() {
        String first = begin(11);
        String second = begin(22);
        closed(PaymentStatus.PAYMENT_UNKNOWN, first, second);
        hub.clock.advance(LIFE.plusSeconds(1));

        assertThat(hub.expiredSessions.run()).isEqualTo(2);

        assertThat(status(first)).isEqualTo(PaymentStatus.CANCELLED);
        assertThat(status(second)).isEqualTo(PaymentStatus.CANCELLED);
        assertThat(positionStatus(22)).isEqualTo(PositionStatus.INSERTED);
        assertThat(owed()).containsExactly("sendPaymentResult");
    }

    @ParameterizedTest
    @EnumSource(names = {"PAYMENT_ACCEPTED", "PAYMENT_UNKNOWN"})
    void endsASessionAtAClassicCreditorByItsOwnJobAndTellsBothSides(PaymentStatus told) {
        String token = commit(() -> SampleSessions.beginAtClassicCreditor(11, hub.positions, hub.payments))
                .value();
        commit(() -> {
            lock(token).get(0).payment().moveTo(PaymentStatus.PAYING_RPT, hub.clock.instant(), "nodoInviaRPT");
            return 0;
        });
        closed(told, token);
        hub.clock.advance(LIFE.plusSeconds(1));

        assertThat(hub.expiredSessions.run()).isZero();
        assertThat(hub.expiredClassicSessions.run()).isEqualTo(1);

        assertThat(status(token)).isEqualTo(PaymentStatus.CANCELLED);
        assertThat(positionStatus(11)).isEqualTo(PositionStatus.INSERTED);
        assertThat(hub.classicSteps).extracting(ClassicStep::kind).containsExactly(ClassicStep.Kind.EXPIRED);
        assertThat(owed()).containsExactly("sendPaymentResult");
        assertThat(tell(V2, true, token)).isEqualTo("PPT_SEMANTICA: Payment annullato o scaduto");
    }

    @Test
    void knowsNoPaymentAtAClassicCreditorThatThePspWasNotToldToCollect() {
        String token = commit(() -> SampleSessions.beginAtClassicCreditor(11, hub.positions, hub.payments))
                .value();
        closed(PaymentStatus.PAYMENT_SENT, token);

        assertThat(tell(V2, true, token)).isEqualTo("PPT_SEMANTICA: Payment sconosciuto");
    }

    @Test
    void leavesAClosedSessionAloneWhileItsNewLifeLasts() {
        closed(PaymentStatus.PAYMENT_ACCEPTED, begin(11));
        hub.clock.advance(LIFE.minusSeconds(1));

        assertThat(hub.expiredSessions.run()).isZero();
        assertThat(owed()).isEmpty();
    }

    @Test
    void tellsThePspThatThePositionIsPaidByAnotherSession() {
        String late = begin(11);
        closed(PaymentStatus.PAYMENT_ACCEPTED, late);
        hub.clock.advance(LIFE.plusSeconds(1));
        hub.expiredSessions.run();
        pay(begin(11));

        assertThat(tell(V2, true, late)).startsWith("PPT_PAGAMENTO_DUPLICATO");
        assertThat(status(late)).isEqualTo(PaymentStatus.CANCELLED);
    }

    @Test
    void comparesTheFeeOfTheSecondVersionOnly() {
        String token = begin(11);
        closed(PaymentStatus.PAYMENT_ACCEPTED, token);

        assertThat(tell(V2, "1.99", token)).startsWith("PPT_SEMANTICA: fee");
        assertThat(status(token)).isEqualTo(PaymentStatus.PAYMENT_ACCEPTED);
        assertThat(tell(V1, "1.99", token)).isEqualTo("OK");
    }

    @Test
    void repeatsTheOutcomeThatItHas() {
        String token = begin(11);
        closed(PaymentStatus.PAYMENT_ACCEPTED, token);
        tell(V2, true, token);

        assertThat(tell(V2, true, token)).startsWith("PPT_ESITO_GIA_ACQUISITO: Esito concorde: {");
        assertThat(tell(V1, false, token)).startsWith("PPT_ESITO_GIA_ACQUISITO: Esito discorde: {");
    }

    @Test
    void looksUpEveryTokenFirst() {
        String closed = begin(11);
        closed(PaymentStatus.PAYMENT_ACCEPTED, closed);

        assertThat(tell(V2, true, closed, PaymentToken.fresh().value())).isEqualTo(UNKNOWN);
        assertThat(status(closed)).isEqualTo(PaymentStatus.PAYMENT_ACCEPTED);
    }

    @Test
    void refusesSeveralOfWhichOneWasActivatedAtThePsp() {
        String closed = begin(11);
        closed(PaymentStatus.PAYMENT_ACCEPTED, closed);
        String atPsp = hub.activate();

        assertThat(tell(V2, true, closed, atPsp))
                .isEqualTo("PPT_SEMANTICA: Outcome non accettabile per token multipli attivati presso il PSP");
    }

    @Test
    void knowsThatAllHaveThatOutcomeOrOnlySome() {
        String first = begin(11);
        String second = begin(22);
        String third = begin(33);
        closed(PaymentStatus.PAYMENT_ACCEPTED, first, second);
        closed(PaymentStatus.PAYMENT_ACCEPTED, third);
        tell(V2, true, first, second);

        assertThat(tell(V2, true, second, first)).startsWith("PPT_ESITO_GIA_ACQUISITO: Esito concorde: {");
        assertThat(tell(V2, false, first, second)).isEqualTo(PARTIAL);
        assertThat(tell(V2, true, first, third)).isEqualTo(PARTIAL);
        assertThat(status(third)).isEqualTo(PaymentStatus.PAYMENT_ACCEPTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {V1, V2})
    void refusesAnOutcomeOfAPartOfWhatWasClosedTogether(String operation) {
        String first = begin(11);
        String second = begin(22);
        closed(PaymentStatus.PAYMENT_ACCEPTED, first, second);

        assertThat(tell(operation, true, first)).isEqualTo(PARTIAL);

        assertThat(status(first)).isEqualTo(PaymentStatus.PAYMENT_ACCEPTED);
        assertThat(owed()).isEmpty();
        assertThat(tell(V2, true, first, second)).isEqualTo("OK");
    }

    @Test
    void takesTheOutcomesOfSeveralClosesAtOnce() {
        String first = begin(11);
        String second = begin(22);
        closed(PaymentStatus.PAYMENT_ACCEPTED, first);
        closed(PaymentStatus.PAYMENT_UNKNOWN, second);

        assertThat(tell(V2, true, first, second)).isEqualTo("OK");
        assertThat(owed()).containsExactlyInAnyOrder("paSendRt", "paSendRt", "sendPaymentResult", "sendPaymentResult");
    }

    @Test
    void refusesSeveralOfWhichOneIsCancelled() {
        String cancelled = begin(11);
        closed(PaymentStatus.PAYMENT_ACCEPTED, cancelled);
        hub.clock.advance(LIFE.plusSeconds(1));
        hub.expiredSessions.run();
        String open = begin(22);
        closed(PaymentStatus.PAYMENT_ACCEPTED, open);

        assertThat(tell(V2, true, open, cancelled)).startsWith("PPT_TOKEN_SCADUTO");
        assertThat(status(open)).isEqualTo(PaymentStatus.PAYMENT_ACCEPTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {V1, V2})
    void wantsTheStampsThatWereAskedFor(String operation) {
        String token = commit(() -> SampleSessions.beginWithStamp(11, hub.positions, hub.payments))
                .value();
        closed(PaymentStatus.PAYMENT_ACCEPTED, token);

        assertThat(tell(operation, true, token)).isEqualTo("PPT_SEMANTICA: Check marca da bollo");
    }

    private String begin(int notice) {
        return commit(() -> SampleSessions.begin(notice, hub.positions, hub.payments))
                .value();
    }

    /** Closes sessions as one, and takes them to a state behind. */
    private void closed(PaymentStatus reached, String... tokens) {
        commit(() -> {
            Close close = new Close(CloseId.fresh(), closing(), hub.clock.instant());
            hub.closes.add(close);
            for (Session session : lock(tokens)) {
                Payment payment = session.payment();
                payment.reserve(
                        close.closedBy(), hub.clock.instant().plus(LIFE), hub.clock.instant(), "closePayment-v2");
                for (PaymentStatus step : way(reached)) {
                    payment.moveTo(step, hub.clock.instant(), "pspNotifyPayment");
                }
            }
            return 0;
        });
    }

    private static List<PaymentStatus> way(PaymentStatus reached) {
        List<PaymentStatus> way = new ArrayList<>();
        if (reached != PaymentStatus.PAYMENT_RESERVED) {
            way.add(PaymentStatus.PAYMENT_SENT);
        }
        if (reached != PaymentStatus.PAYMENT_RESERVED && reached != PaymentStatus.PAYMENT_SENT) {
            way.add(reached);
        }
        return way;
    }

    private static ClosingData closing() {
        return new ClosingData(
                Protocol.V2,
                "PSPDEMO1",
                "60000000001",
                CLOSE_CHANNEL,
                "CP",
                "transaction",
                Euro.of("12.00"),
                Euro.of("2.00"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                SampleSessions.NOON,
                new AdditionalInformation(Map.of("rrn", "1")),
                Optional.empty(),
                ClientQuery.NONE);
    }

    private void pay(String token) {
        commit(() -> {
            lock(token)
                    .forEach(session -> session.settle(
                            new PaymentOutcome(
                                    session.payment().token(),
                                    true,
                                    hub.clock.instant(),
                                    "60000000001_01",
                                    Optional.of(TestHub.details())),
                            V1));
            return 0;
        });
    }

    private List<Session> lock(String... tokens) {
        return hub.sessions.lockAll(Arrays.stream(tokens).map(PaymentToken::new).toList());
    }

    private String tell(String operation, boolean paid, String... tokens) {
        return tell(operation, TestHub.CALLER, paid, tokens);
    }

    private String tell(String operation, PspCaller caller, boolean paid, String... tokens) {
        return tell(operation, caller, paid ? Optional.of(TestHub.details()) : Optional.empty(), tokens);
    }

    private String tell(String operation, String fee, String token) {
        OutcomeDetails usual = TestHub.details();
        OutcomeDetails changed = new OutcomeDetails(
                usual.paymentMethod(),
                usual.paymentChannel(),
                Euro.of(fee),
                usual.primaryCiIncurredFee(),
                usual.idBundle(),
                usual.idCiBundle(),
                usual.payer(),
                usual.applicationDate(),
                usual.transferDate());
        return tell(operation, TestHub.CALLER, Optional.of(changed), token);
    }

    private String tell(String operation, PspCaller caller, Optional<OutcomeDetails> details, String... tokens) {
        return hub.tell(
                new SendOutcome(
                        operation,
                        caller,
                        Arrays.stream(tokens).map(PaymentToken::new).toList(),
                        details.isPresent(),
                        details,
                        List.of()),
                Optional.empty());
    }

    private PaymentStatus status(String token) {
        return read(token, Payment::status);
    }

    private <T> T read(String token, Function<Payment, T> look) {
        return commit(
                () -> look.apply(hub.payments.find(new PaymentToken(token)).orElseThrow()));
    }

    private PositionStatus positionStatus(int notice) {
        return commit(() -> hub.positions
                .find(SampleSessions.position(notice))
                .orElseThrow()
                .status());
    }

    private List<String> owed() {
        DeliveryFilter any =
                new DeliveryFilter(DeliveryFilter.ALL, Optional.empty(), Optional.empty(), Optional.empty());
        return commit(() -> hub.deliveries.page(any, 0, 20).stream()
                .map(Delivery::operation)
                .toList());
    }

    private <T> T commit(Supplier<T> step) {
        return hub.store.transactions().commit(step);
    }
}
