package nodo.notice.desk;

import static nodo.notice.desk.TestCreditor.ko;
import static nodo.notice.desk.TestCreditor.ok;
import static nodo.notice.desk.TestCreditor.payment;
import static nodo.notice.desk.TestCreditor.paymentOf;
import static nodo.notice.desk.TestCreditor.transfer;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import nodo.store.Store;
import nodo.store.StoreTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of flows-notice §4: what a PSP hears of a creditor's answers, and that the position is free again. */
@StoreTest
class CreditorAnswerTest {

    private static final String IBAN = "IT60X0542811101000000123456";

    private final TestHub hub;

    CreditorAnswerTest(Store store) {
        hub = new TestHub(store);
    }

    @AfterEach
    void close() {
        hub.close();
    }

    static Stream<Arguments> answers() {
        String bad = "PPT_STAZIONE_INT_PA_ERRORE_RESPONSE";
        return Stream.of(
                Arguments.of("nothing", 200, "", bad),
                Arguments.of("not XML", 200, "Buongiorno", bad),
                Arguments.of("another root", 200, ok("paVerifyPaymentNoticeRes", ""), bad),
                Arguments.of("OK without data", 200, ok("paGetPaymentRes", ""), bad),
                Arguments.of(
                        "KO without fault",
                        200,
                        payment(transfer(1, "10.00", "77777777777", IBAN)).replace("OK", "KO"),
                        bad),
                Arguments.of("a KO without a code", 200, ko("paGetPaymentRes", ""), bad),
                Arguments.of(
                        "a KO without a text",
                        200,
                        ko("paGetPaymentRes", "PAA_SEMANTICA").replace(">testo<", "> <"),
                        bad),
                Arguments.of(
                        "a KO of nobody",
                        200,
                        ko("paGetPaymentRes", "PAA_SEMANTICA").replace("<id>77777777777</id>", "<id/>"),
                        bad),
                Arguments.of("a wrong sum", 200, payment(transfer(1, "9.99", "77777777777", IBAN)), bad),
                Arguments.of("an unknown beneficiary", 200, payment(transfer(1, "10.00", "99999999999", IBAN)), bad),
                Arguments.of(
                        "an account of another beneficiary",
                        200,
                        payment(transfer(1, "10.00", "88888888888", IBAN)),
                        bad),
                Arguments.of("an account that is none", 200, payment(transfer(1, "10.00", "77777777777", "IT")), bad),
                Arguments.of(
                        "a transfer twice",
                        200,
                        payment(transfer(1, "5.00", "77777777777", IBAN), transfer(1, "5.00", "77777777777", IBAN)),
                        bad),
                Arguments.of("no transfer", 200, payment(), bad),
                Arguments.of(
                        "an amount of zero", 200, paymentOf("0.00", transfer(1, "10.00", "77777777777", IBAN)), bad),
                Arguments.of("a SOAP fault", 500, soapFault(), "PPT_STAZIONE_INT_PA_SERVIZIO_NONATTIVO"),
                Arguments.of("an HTTP error", 404, "non qui", "PPT_STAZIONE_INT_PA_SERVIZIO_NONATTIVO"),
                Arguments.of("a KO", 200, ko("paGetPaymentRes", "PAA_PAGAMENTO_SCADUTO"), "PPT_ERRORE_EMESSO_DA_PAA"),
                Arguments.of(
                        "a KO with an error status", 500, ko("paGetPaymentRes", "XYZ"), "PPT_ERRORE_EMESSO_DA_PAA"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answers")
    void isTold(String what, int status, String body, String told) {
        hub.creditor.answersStatus(status);
        hub.creditor.answers("paGetPayment", () -> body);

        assertThat(hub.activate()).startsWith(told);

        hub.creditor.answersStatus(200);
        hub.creditor.answers("paGetPayment", () -> payment(transfer(1, "10.00", "77777777777", IBAN)));
        assertThat(hub.activate()).matches("[0-9a-f]{32}");
    }

    @Test
    void keepsFromThePspWhatIsWrongInTheAnswer() {
        String debtor = "NOME".repeat(20);
        hub.creditor.answers(
                "paGetPayment",
                () -> payment(transfer(1, "10.00", "77777777777", IBAN))
                        .replaceFirst("<fullName>[^<]*", "<fullName>" + debtor));

        assertThat(hub.activate())
                .isEqualTo("PPT_STAZIONE_INT_PA_ERRORE_RESPONSE: Errore validazione XML "
                        + "[Envelope/Body/paGetPaymentRes/data/debtor/fullName] - cvc-maxLength-valid");
    }

    @Test
    void takesTheAmountOfTheCreditorWhateverThePspProposed() {
        assertThat(hub.activate(TestHub.CALLER, java.util.Optional.empty(), "99.00"))
                .matches("[0-9a-f]{32}");
    }

    private static String soapFault() {
        return "<soapenv:Envelope xmlns:soapenv=\"http://schemas.xmlsoap.org/soap/envelope/\"><soapenv:Body>"
                + "<soapenv:Fault><faultcode>soapenv:Server</faultcode><faultstring>no</faultstring></soapenv:Fault>"
                + "</soapenv:Body></soapenv:Envelope>";
    }
}
