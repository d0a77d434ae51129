package nodo.touchpoint.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import nodo.delivery.Delivery;
import nodo.money.Euro;
import nodo.notice.CloseId;
import nodo.notice.Payment;
import nodo.notice.PaymentStatus;
import nodo.notice.PaymentStatusChange;
import nodo.notice.PaymentToken;
import nodo.notice.PositionStatus;
import nodo.notice.Session;
import nodo.notice.desk.ClassicStep;
import nodo.store.Store;
import nodo.store.StoreTest;
import nodo.touchpoint.Close;
import nodo.touchpoint.Protocol;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a close does to its sessions, and what keeps it from it. */
@StoreTest
class PaymentClosingTest {

    private static final String ALREADY_V1 = "PPT_ESITO_GIA_ACQUISITO: Esito già acquisito";
    private static final String ALREADY_V2 = "PPT_ESITO_GIA_ACQUISITO: Outcome already acquired";
    private static final String EXPIRED_V1 = "PPT_TOKEN_SCADUTO: Esito non accettabile a token scaduto";
    private static final String EXPIRED_V2 = "PPT_TOKEN_SCADUTO: Unacceptable outcome when token has expired";

    private final CloseBench bench;

    PaymentClosingTest(Store store) {
        bench = new CloseBench(store);
    }

    @Test
    void reservesEverySessionAndOwesThePspOneNotification() {
        String first = bench.begin(11);
        String second = bench.begin(22);

        assertThat(bench.closeOk(Protocol.V2, "CH2", second, first)).isEqualTo("OK");

        for (String token : List.of(first, second)) {
            assertThat(bench.status(token)).isEqualTo(PaymentStatus.PAYMENT_RESERVED);
            assertThat(bench.<String>read(token, Payment::collectingPsp)).isEqualTo("GOOD");
        }
        assertThat(bench.positionStatus(11)).isEqualTo(PositionStatus.PAYING);
        assertThat(bench.owed()).singleElement().satisfies(delivery -> {
            assertThat(delivery.operation()).isEqualTo("pspNotifyPayment");
            assertThat(delivery.partner()).isEqualTo("CH2");
            assertThat(close(delivery).data().totalAmount()).isEqualTo(Euro.of("21.50"));
        });
    }

    @Test
    void givesTheTokensANewLifeCountedFromNow() {
        String token = bench.begin(11);

        bench.closeOk(Protocol.V2, "CH2", token);

        Instant expected =
                bench.clock.instant().plus(bench.registries.current().settings().ioTokenExtension());
        assertThat(bench.<Instant>read(token, payment -> payment.activation().validTo()))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void writesTheOperationInTheHistory(Protocol protocol) {
        String token = bench.begin(11);

        bench.closeOk(protocol, "CH1", token);

        List<String> operations = bench.read(
                token,
                payment -> payment.history().stream()
                        .map(PaymentStatusChange::insertedBy)
                        .toList());
        assertThat(operations)
                .containsExactlyInAnyOrder("activatePaymentNoticeV2", "closePayment-v" + protocol.number());
    }

    @Test
    void cancelsEverySessionOfAKoAndOwesNobodyAnything() {
        String first = bench.begin(11);
        String second = bench.begin(22);

        assertThat(bench.closeKo(Protocol.V2, first, second)).isEqualTo("OK");

        assertThat(bench.status(first)).isEqualTo(PaymentStatus.CANCELLED);
        assertThat(bench.status(second)).isEqualTo(PaymentStatus.CANCELLED);
        assertThat(bench.positionStatus(11)).isEqualTo(PositionStatus.INSERTED);
        assertThat(bench.positionStatus(22)).isEqualTo(PositionStatus.INSERTED);
        assertThat(bench.owed()).isEmpty();
        assertThat(bench.<Boolean>read(first, payment -> payment.closedBy().isPresent()))
                .isFalse();
    }

    @Test
    void journalsItsMessagesUnderEverySession() {
        String first = bench.begin(11);
        String second = bench.begin(22);

        bench.closeOk(Protocol.V2, "CH2", first, second);

        assertThat(bench.events())
                .containsExactlyInAnyOrder(
                        "closePayment-v2 REQ RICEVUTA " + first,
                        "closePayment-v2 REQ RICEVUTA " + second,
                        "closePayment-v2 RESP INVIATA " + first,
                        "closePayment-v2 RESP INVIATA " + second);
    }

    @Test
    void journalsARefusalUnderItsToken() {
        String token = bench.begin(11);

        bench.closeOk(Protocol.V2, "CHPSP", token);

        assertThat(bench.events())
                .containsExactlyInAnyOrder(
                        "closePayment-v2 REQ RICEVUTA " + token, "closePayment-v2 RESP INVIATA_KO " + token);
    }

    @ParameterizedTest
    @CsvSource({
        "V1, PPT_TOKEN_SCONOSCIUTO: Il Pagamento indicato non esiste",
        "V2, PPT_TOKEN_SCONOSCIUTO: The indicated payment does not exist"
    })
    void refusesATokenThatDoesNotExist(Protocol protocol, String expected) {
        String longerThanAnyToken = "x".repeat(36);

        assertThat(bench.closeOk(protocol, "CH2", "unknown")).isEqualTo(expected);
        assertThat(bench.closeKo(protocol, longerThanAnyToken)).isEqualTo(expected);
    }

    @Test
    void changesNothingWhenOneOfSeveralDoesNotExist() {
        String token = bench.begin(11);

        assertThat(bench.closeOk(Protocol.V2, "CH2", token, "unknown"))
                .isEqualTo("PPT_TOKEN_SCONOSCIUTO: Unknown token");
        assertThat(bench.closeKo(Protocol.V2, "unknown", token)).isEqualTo("PPT_TOKEN_SCONOSCIUTO: Unknown token");

        assertThat(bench.status(token)).isEqualTo(PaymentStatus.PAYING);
        assertThat(bench.owed()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "V1, 11.49, PPT_PAGAMENTO_SCONOSCIUTO: Il Pagamento indicato non esiste",
        "V2, 11.49, PPT_SEMANTICA: Mismatched amount",
        "V2, 1.50,  PPT_SEMANTICA: Mismatched amount",
        "V2, 10.00, PPT_SEMANTICA: Mismatched amount",
    })
    void refusesATotalThatIsNotThePaymentAndTheFee(Protocol protocol, String total, String expected) {
        String token = bench.begin(11);

        assertThat(bench.closeOk(protocol, "CH2", Euro.of(total), token)).isEqualTo(expected);
        assertThat(bench.status(token)).isEqualTo(PaymentStatus.PAYING);
    }

    @ParameterizedTest
    @CsvSource({"V1, " + ALREADY_V1, "V2, " + ALREADY_V2})
    void takesAnAcceptedCloseForTheLastWord(Protocol protocol, String expected) {
        String token = bench.begin(11);
        bench.closeOk(protocol, "CH2", token);

        assertThat(bench.closeOk(protocol, "CH2", token)).isEqualTo(expected);
        assertThat(bench.closeKo(protocol, token)).isEqualTo(expected);
        assertThat(bench.status(token)).isEqualTo(PaymentStatus.PAYMENT_RESERVED);
        assertThat(bench.owed()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"V1, " + EXPIRED_V1, "V2, " + EXPIRED_V2})
    void refusesACancelledSession(Protocol protocol, String expected) {
        String token = bench.begin(11);
        bench.closeKo(protocol, token);

        assertThat(bench.closeOk(protocol, "CH2", token)).isEqualTo(expected);
        assertThat(bench.closeKo(protocol, token)).isEqualTo(expected);
    }

    @Test
    void closesASessionWhoseTimeIsOverUntilTheJobCancelsIt() {
        String token = bench.begin(11);
        bench.clock.advance(Duration.ofHours(3));

        assertThat(bench.closeOk(Protocol.V2, "CH2", token)).isEqualTo("OK");
    }

    @Test
    void changesNothingWhenOneOfSeveralIsClosedAlready() {
        String closed = bench.begin(11);
        String open = bench.begin(22);
        bench.closeOk(Protocol.V2, "CH2", closed);

        assertThat(bench.closeOk(Protocol.V2, "CH2", open, closed)).isEqualTo(ALREADY_V2);
        assertThat(bench.closeKo(Protocol.V2, open, closed)).isEqualTo(ALREADY_V2);

        assertThat(bench.status(open)).isEqualTo(PaymentStatus.PAYING);
    }

    @Test
    void saysOfAClosedSessionThatTheJobEndedThatItIsClosed() {
        String token = bench.begin(11);
        bench.closeOk(Protocol.V2, "CH2", token);
        move(token, PaymentStatus.PAYMENT_SENT, PaymentStatus.PAYMENT_UNKNOWN, PaymentStatus.CANCELLED);

        assertThat(bench.closeKo(Protocol.V2, token)).isEqualTo(ALREADY_V2);
    }

    @Test
    void asksForAStampOnlyWhereStampsAreSold() {
        String stamp = bench.beginWithStamp(11);
        String other = bench.begin(22);

        assertThat(bench.closeOk(Protocol.V2, "CH2", other, stamp))
                .isEqualTo("PPT_SEMANTICA: Invalid PSP/Canale for MBD");
        assertThat(bench.closeOk(Protocol.V2, "CHSTAMP1", stamp))
                .isEqualTo("PPT_SEMANTICA: Invalid PSP/Canale for MBD");
        assertThat(bench.closeOk(Protocol.V2, "CHSTAMP", other, stamp)).isEqualTo("OK");
    }

    @Test
    void cancelsAPaymentWithAStampWhoeverSellsThem() {
        assertThat(bench.closeKo(Protocol.V2, bench.beginWithStamp(11))).isEqualTo("OK");
    }

    @Test
    void waitsForTheRptOfAnOldStation() {
        String token = bench.beginAtClassicCreditor(11);

        assertThat(bench.closeOk(Protocol.V2, "CH2", token))
                .isEqualTo("PPT_RPT_SCONOSCIUTA: Node did not receive RPT yet");
        move(token, PaymentStatus.PAYING_RPT);

        assertThat(bench.closeOk(Protocol.V2, "CH2", token)).isEqualTo("OK");
    }

    @Test
    void closesThePaymentOfAnOldStationAlone() {
        String first = bench.begin(11);
        String second = bench.beginAtClassicCreditor(22);

        assertThat(bench.closeOk(Protocol.V2, "CH2", first, second)).isEqualTo("PPT_SEMANTICA: Invalid token number");
        assertThat(bench.closeKo(Protocol.V2, first, second)).isEqualTo("PPT_SEMANTICA: Invalid token number");
    }

    @Test
    void endsASessionWithoutItsRptAsSuch() {
        String token = bench.beginAtClassicCreditor(11);

        assertThat(bench.closeKo(Protocol.V2, token)).isEqualTo("OK");
        assertThat(bench.status(token)).isEqualTo(PaymentStatus.CANCELLED_NORPT);
        assertThat(bench.steps).isEmpty();
        assertThat(bench.closeKo(Protocol.V2, token)).isEqualTo(EXPIRED_V2);
    }

    @Test
    void tellsAClassicCreditorThatNobodyPaysItsRpt() {
        String token = bench.beginAtClassicCreditor(11);
        move(token, PaymentStatus.PAYING_RPT);

        assertThat(bench.closeKo(Protocol.V2, token)).isEqualTo("OK");

        assertThat(bench.status(token)).isEqualTo(PaymentStatus.CANCELLED);
        assertThat(bench.steps).singleElement().satisfies(step -> {
            assertThat(step.key().ccp()).isEqualTo(token);
            assertThat(step.kind()).isEqualTo(ClassicStep.Kind.FAILED);
        });
    }

    @Test
    void letsExactlyOneOfSeveralClosesWin() {
        for (int round = 0; round < 5; round++) {
            String first = bench.begin(10 + 2 * round);
            String second = bench.begin(11 + 2 * round);

            List<String> answers = Stream.of(List.of(first, second), List.of(second, first), List.of(second))
                    .map(tokens -> CompletableFuture.supplyAsync(
                            () -> bench.closeOk(Protocol.V2, "CH2", tokens.toArray(String[]::new))))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();

            List<String> expected = new ArrayList<>(List.of("OK", ALREADY_V2, ALREADY_V2));
            assertThat(answers).containsExactlyInAnyOrderElementsOf(expected);
            assertThat(bench.owed()).hasSize(round + 1);
        }
    }

    private void move(String token, PaymentStatus... states) {
        bench.commit(() -> {
            Session session =
                    bench.sessions.lockAll(List.of(new PaymentToken(token))).get(0);
            for (PaymentStatus state : states) {
                session.payment().moveTo(state, bench.clock.instant(), "test");
            }
            return 0;
        });
    }

    private Close close(Delivery delivery) {
        return bench.commit(
                () -> bench.closes.find(new CloseId(delivery.subject())).orElseThrow());
    }
}
