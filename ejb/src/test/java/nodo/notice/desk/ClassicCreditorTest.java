package nodo.notice.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nodo.activation.ActivationState;
import nodo.activation.RptActivation;
import nodo.notice.Payment;
import nodo.notice.PaymentStatus;
import nodo.notice.PaymentStatusChange;
import nodo.notice.PaymentToken;
import nodo.notice.PositionStatus;
import nodo.registry.PspChannel;
import nodo.registry.SmallRegistry;
import nodo.rpt.RptKey;
import nodo.store.Store;
import nodo.store.StoreTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A creditor of the classic model behind a PSP of the notice model (flows-notice §9 and §11). */
@StoreTest
class ClassicCreditorTest {

    private static final String IBAN = "IT60X0542811101000000123456";
    private static final String REASON = "<causaleVersamento>Tassa</causaleVersamento>";

    private final TestHub hub;

    ClassicCreditorTest(Store store) {
        hub = new TestHub(store);
        hub.use(hub.classicRegistry());
        answers("paaVerificaRPT", data("10.00", IBAN, REASON));
        answers("paaAttivaRPT", data("10.00", IBAN, REASON));
    }

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void tellsWhatTheNoticeCosts() {
        assertThat(hub.cost()).isEqualTo("10.00 Ente 77777777777 Tassa allCcp=false");
        assertThat(hub.creditor.asked("paVerifyPaymentNotice")).isZero();
    }

    @Test
    void opensASessionWithOneTransferToTheCreditor() {
        Payment payment = session(hub.activate());

        assertThat(payment.creditorReferenceId()).isEqualTo("01000000000000144");
        assertThat(payment.data().amount().toString()).isEqualTo("10.00");
        assertThat(payment.data().transfers()).singleElement().satisfies(transfer -> {
            assertThat(transfer.beneficiary()).isEqualTo(TestHub.NOTICE.creditor());
            assertThat(transfer.iban().orElseThrow().value()).isEqualTo(IBAN);
            assertThat(transfer.remittanceInformation()).isEqualTo("Tassa");
        });
        assertThat(payment.awaitsRpt()).isTrue();
    }

    @Test
    void namesTheTokenAsContextAndThePspInTheQuestion() {
        String token = hub.activate();

        String asked = hub.creditor.asked().get(0).message();

        assertThat(asked)
                .contains("<soapenv:Header><ppthead:intestazionePPT><identificativoIntermediarioPA>77777777777<")
                .contains("<identificativoStazioneIntermediarioPA>77777777777_01<")
                .contains("<identificativoDominio>77777777777<")
                .contains("<identificativoUnivocoVersamento>01000000000000144<")
                .contains("<codiceContestoPagamento>" + token + "<")
                .contains("<identificativoPSP>PSPDEMO1</identificativoPSP><datiPagamentoPSP>"
                        + "<importoSingoloVersamento>10.00<")
                .contains("<identificativoIntermediarioPSP>60000000001</identificativoIntermediarioPSP>"
                        + "<identificativoCanalePSP>60000000001_01<");
    }

    @Test
    void namesTheFictitiousPspWhereThereIsOne() {
        hub.use(hub.classicRegistry()
                .with(SmallRegistry.fictitiousPsp("FITTIZIO"))
                .with(SmallRegistry.fictitiousChannel("60000000001_99", "60000000001"))
                .with(new PspChannel("FITTIZIO", "60000000001_99", List.of("PO"))));

        hub.cost();
        hub.activate();

        assertThat(hub.creditor.asked().get(0).message()).contains("<identificativoPSP>FITTIZIO<");
        assertThat(hub.creditor.asked().get(1).message())
                .contains("<identificativoPSP>FITTIZIO<")
                .contains("<identificativoCanalePSP>60000000001_99<");
    }

    @Test
    void notesTheRptThatTheCreditorOwes() {
        String token = hub.activate();

        RptActivation activation = hub.store
                .transactions()
                .commit(() -> hub.askedFor
                        .find(new RptKey(TestHub.NOTICE.creditor(), "01000000000000144", token))
                        .orElseThrow());
        assertThat(activation.state()).isEqualTo(ActivationState.ACCEPTED);
        assertThat(activation.ofNoticeModel()).isTrue();
    }

    static Stream<Arguments> answers() {
        String bad = "PPT_STAZIONE_INT_PA_ERRORE_RESPONSE";
        String reason = REASON;
        return Stream.of(
                Arguments.of("nothing", 200, "", bad),
                Arguments.of("OK without data", 200, answer("<esito>OK</esito>"), bad),
                Arguments.of("another word", 200, data("10.00", IBAN, reason).replace(">OK<", ">SI<"), bad),
                Arguments.of("no esito", 200, data("10.00", IBAN, reason).replace("<esito>OK</esito>", ""), bad),
                Arguments.of("KO with data", 200, data("10.00", IBAN, reason).replace(">OK<", ">KO<"), bad),
                Arguments.of("KO without fault", 200, answer("<esito>KO</esito>"), bad),
                Arguments.of("KO with an empty code", 200, ko(""), bad),
                Arguments.of("no amount", 200, data("", IBAN, reason), bad),
                Arguments.of("an amount of zero", 200, data("0.00", IBAN, reason), bad),
                Arguments.of("an account that is none", 200, data("10.00", "12", reason), bad),
                Arguments.of(
                        "an empty reason", 200, data("10.00", IBAN, "<causaleVersamento></causaleVersamento>"), bad),
                Arguments.of(
                        "pieces of two kinds",
                        200,
                        data(
                                "10.00",
                                IBAN,
                                pieces(piece("a") + "<spezzoneStrutturatoCausaleVersamento>"
                                        + "<causaleSpezzone>b</causaleSpezzone><importoSpezzone>1.00</importoSpezzone>"
                                        + "</spezzoneStrutturatoCausaleVersamento>")),
                        bad),
                Arguments.of("an HTTP error", 404, "non qui", "PPT_STAZIONE_INT_PA_SERVIZIO_NONATTIVO"),
                Arguments.of("a KO", 200, ko("PAA_PAGAMENTO_SCADUTO"), "PPT_ERRORE_EMESSO_DA_PAA"),
                Arguments.of("a KO with an error status", 500, ko("XYZ"), "PPT_ERRORE_EMESSO_DA_PAA"),
                Arguments.of(
                        "an account of nobody",
                        200,
                        data("10.00", "IT33I0760103200001234567890", reason),
                        "PPT_IBAN_NON_CENSITO"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answers")
    void isTold(String what, int status, String body, String told) {
        hub.creditor.answersStatus(status);
        answers("paaVerificaRPT", body);
        answers("paaAttivaRPT", body);

        assertThat(hub.cost()).startsWith(told);
        assertThat(hub.activate()).startsWith(told);

        hub.creditor.answersStatus(200);
        answers("paaAttivaRPT", data("10.00", IBAN, REASON));
        assertThat(hub.activate()).matches("[0-9a-f]{32}");
    }

    @Test
    void joinsThePiecesOfAReason() {
        answers("paaAttivaRPT", data("10.00", IBAN, pieces(piece("Tassa") + piece("rifiuti"))));

        assertThat(session(hub.activate()).data().description()).isEqualTo("Tassa rifiuti");
    }

    @Test
    void cutsAReasonOfManyPieces() {
        answers("paaAttivaRPT", data("10.00", IBAN, pieces(piece("x".repeat(35)).repeat(6))));

        assertThat(session(hub.activate()).data().description()).hasSize(140);
    }

    @Test
    void namesTheBeneficiaryOfTheAnswer() {
        answers(
                "paaVerificaRPT",
                data("10.00", IBAN, REASON)
                        .replace(
                                "<causaleVersamento>",
                                "<enteBeneficiario><p:identificativoUnivocoBeneficiario>"
                                        + "<p:tipoIdentificativoUnivoco>G</p:tipoIdentificativoUnivoco>"
                                        + "<p:codiceIdentificativoUnivoco>77777777777</p:codiceIdentificativoUnivoco>"
                                        + "</p:identificativoUnivocoBeneficiario>"
                                        + "<p:denominazioneBeneficiario>Comune</p:denominazioneBeneficiario>"
                                        + "</enteBeneficiario><causaleVersamento>"));

        assertThat(hub.cost()).isEqualTo("10.00 Comune Tassa allCcp=false");
    }

    @Test
    void recordsAnOutcomeBeforeTheRptAndOwesNoReceipt() {
        String token = hub.activate();

        assertThat(hub.tell(token, true)).isEqualTo("OK");

        assertThat(history(token)).containsExactly(PaymentStatus.PAYING, PaymentStatus.PAID_NORPT);
        assertThat(position()).isEqualTo(PositionStatus.PAID);
        assertThat(hub.delivering.deliver()).isZero();
        assertThat(hub.tell(token, true)).startsWith("PPT_ESITO_GIA_ACQUISITO: Esito concorde");
        assertThat(hub.activate()).startsWith("PPT_PAGAMENTO_DUPLICATO");
    }

    @Test
    void freesThePositionWhenThePspDidNotCollect() {
        String token = hub.activate();

        assertThat(hub.tell(token, false)).isEqualTo("OK");

        assertThat(history(token)).containsExactly(PaymentStatus.PAYING, PaymentStatus.FAILED_NORPT);
        assertThat(position()).isEqualTo(PositionStatus.INSERTED);
        assertThat(hub.activate()).matches("[0-9a-f]{32}");
    }

    @Test
    void cancelsAnExpiredSessionByItsOwnJob() {
        String token = hub.activate();
        hub.clock.advance(Duration.ofMinutes(2));

        assertThat(hub.expiredSessions.run()).isZero();
        assertThat(hub.activate()).startsWith("PPT_PAGAMENTO_IN_CORSO");
        assertThat(hub.expiredClassicSessions.run()).isEqualTo(1);

        assertThat(history(token)).containsExactly(PaymentStatus.PAYING, PaymentStatus.CANCELLED_NORPT);
        assertThat(position()).isEqualTo(PositionStatus.INSERTED);
    }

    @Test
    void leavesSessionsOfTheNoticeModelToTheOtherJob() {
        hub.use(hub.registry());
        hub.activate();
        hub.clock.advance(Duration.ofMinutes(2));

        assertThat(hub.expiredClassicSessions.run()).isZero();
        assertThat(hub.expiredSessions.run()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "true, PPT_TOKEN_SCADUTO: paymentToken is expired",
        "false, PPT_TOKEN_SCADUTO_KO: paymentToken is expired on outcome KO"
    })
    void recordsNothingOfALateOutcome(boolean paid, String told) {
        String token = hub.activate();
        hub.clock.advance(Duration.ofMinutes(2));
        hub.expiredClassicSessions.run();

        assertThat(hub.tell(token, paid)).isEqualTo(told);

        assertThat(history(token)).containsExactly(PaymentStatus.PAYING, PaymentStatus.CANCELLED_NORPT);
        assertThat(hub.activate()).matches("[0-9a-f]{32}");
        assertThat(hub.tell(token, true)).startsWith("PPT_PAGAMENTO_DUPLICATO");
    }

    @Test
    void wantsAPostalAccountForABollettino() {
        assertThat(hub.verifyPostal()).startsWith("PPT_IBAN_ACCREDITO");

        answers("paaVerificaRPT", data("10.00", TestHub.POSTAL_IBAN, REASON));
        assertThat(hub.verifyPostal()).isEqualTo("10.00 Ente 77777777777 Tassa allCcp=true");
    }

    @Test
    void wantsAPostalAccountOfTheActivationThatFollowsABollettino() {
        answers("paaVerificaRPT", data("10.00", TestHub.POSTAL_IBAN, REASON));
        hub.verifyPostal();

        assertThat(hub.activate()).startsWith("PPT_IBAN_ACCREDITO");
        assertThat(hub.activate(TestHub.OTHER_CALLER, Optional.empty(), "10.00"))
                .matches("[0-9a-f]{32}");
    }

    @Test
    void forgetsABollettinoAfterItsTime() {
        answers("paaVerificaRPT", data("10.00", TestHub.POSTAL_IBAN, REASON));
        hub.verifyPostal();
        hub.clock.advance(Duration.ofSeconds(61));

        hub.expiredClassicSessions.run();

        assertThat(hub.activate()).matches("[0-9a-f]{32}");
    }

    @Test
    void wantsNoPostalAccountAfterAVerificationByTheNotice() {
        hub.cost();

        assertThat(hub.activate()).matches("[0-9a-f]{32}");
    }

    private Payment session(String token) {
        return hub.store.transactions().commit(() -> {
            Payment payment = hub.payments.find(new PaymentToken(token)).orElseThrow();
            payment.data();
            return payment;
        });
    }

    private List<PaymentStatus> history(String token) {
        return hub.store
                .transactions()
                .commit(() -> hub.payments.find(new PaymentToken(token)).orElseThrow().history().stream()
                        .map(PaymentStatusChange::status)
                        .toList());
    }

    private PositionStatus position() {
        return hub.store
                .transactions()
                .commit(() -> hub.positions.find(TestHub.NOTICE).orElseThrow().status());
    }

    private void answers(String operation, String body) {
        hub.creditor.answers(operation, () -> body.formatted(operation + "Risposta"));
    }

    private static String data(String amount, String iban, String reason) {
        return answer("<esito>OK</esito><datiPagamentoPA><importoSingoloVersamento>" + amount
                + "</importoSingoloVersamento><ibanAccredito>" + iban + "</ibanAccredito>" + reason
                + "</datiPagamentoPA>");
    }

    private static String ko(String code) {
        return answer("<fault><faultCode>" + code
                + "</faultCode><faultString>testo</faultString><id>77777777777</id></fault>" + "<esito>KO</esito>");
    }

    /** An answer whose root, and the child of the same name, are still to be named. */
    private static String answer(String content) {
        return "<e:Envelope xmlns:e=\"http://schemas.xmlsoap.org/soap/envelope/\"><e:Body>"
                + "<ppt:%1$s xmlns:ppt=\"http://ws.pagamenti.telematici.gov/\""
                + " xmlns:p=\"http://www.digitpa.gov.it/schemas/2011/Pagamenti/\"><%1$s>" + content
                + "</%1$s></ppt:%1$s></e:Body></e:Envelope>";
    }

    private static String pieces(String pieces) {
        return "<spezzoniCausaleVersamento>" + pieces + "</spezzoniCausaleVersamento>";
    }

    private static String piece(String text) {
        return "<spezzoneCausaleVersamento>" + text + "</spezzoneCausaleVersamento>";
    }
}
