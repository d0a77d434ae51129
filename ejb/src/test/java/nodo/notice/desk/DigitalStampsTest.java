package nodo.notice.desk;

import static nodo.notice.desk.TestCreditor.ok;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import nodo.exchange.desk.PspCaller;
import nodo.money.Euro;
import nodo.notice.FiscalCode;
import nodo.notice.NoticeNumber;
import nodo.notice.PaymentStatus;
import nodo.notice.PaymentToken;
import nodo.notice.PositionKey;
import nodo.notice.SoldStamp;
import nodo.registry.PspChannel;
import nodo.registry.SmallRegistry;
import nodo.store.Store;
import nodo.store.StoreTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Stamps from the activation in a touchpoint to the creditor's receipt. */
@StoreTest
class DigitalStampsTest {

    private static final PspCaller TOUCHPOINT =
            new PspCaller("TOUCHPOINT", "60000000001", "60000000001_04", SmallRegistry.PASSWORD);
    private static final PositionKey NOTICE =
            new PositionKey(new FiscalCode("88888888888"), new NoticeNumber("301000000000000144"));
    private static final String MISMATCH = "PPT_SEMANTICA: Check marca da bollo";

    private final TestHub hub;
    private final byte[] document = document();

    DigitalStampsTest(Store store) {
        hub = new TestHub(store);
        hub.use(hub.registry()
                .with(SmallRegistry.psp("TOUCHPOINT"))
                .with(SmallRegistry.touchpoint("60000000001_04", "60000000001"))
                .with(new PspChannel("TOUCHPOINT", "60000000001_04", List.of("CP")))
                .with(new PspChannel("TOUCHPOINT", "60000000001_01", List.of("CP"))));
        hub.creditor.answers("paGetPaymentV2", DigitalStampsTest::twoStampsAndATransfer);
    }

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void passesTheStampsOnInTheReceipt() {
        String token = activate("activatePaymentNoticeV2", TOUCHPOINT);

        assertThat(hub.tell(TOUCHPOINT, token, List.of(stamp(token, 3), stamp(token, 1))))
                .isEqualTo("OK");
        hub.delivering.deliver();

        String receipt = hub.creditor.asked().stream()
                .filter(asked -> asked.operation().equals("paSendRTV2"))
                .findFirst()
                .orElseThrow()
                .message();
        String attachment = "<MBDAttachment>" + Base64.getEncoder().encodeToString(document) + "</MBDAttachment>";
        assertThat(receipt.split(Pattern.quote(attachment), -1)).hasSize(3);
        assertThat(receipt.split("<IBAN>", -1)).hasSize(2);
    }

    @Test
    void refusesAStampThatIsMissing() {
        String token = activate("activatePaymentNoticeV2", TOUCHPOINT);

        assertThat(hub.tell(TOUCHPOINT, token, List.of(stamp(token, 1)))).isEqualTo(MISMATCH);
        assertThat(status(token)).isEqualTo(PaymentStatus.PAYING);
    }

    @Test
    void refusesAStampOfATransferThatAskedForNone() {
        String token = activate("activatePaymentNoticeV2", TOUCHPOINT);

        assertThat(hub.tell(TOUCHPOINT, token, List.of(stamp(token, 1), stamp(token, 2), stamp(token, 3))))
                .isEqualTo(MISMATCH);
    }

    @Test
    void refusesAStampTwice() {
        String token = activate("activatePaymentNoticeV2", TOUCHPOINT);

        assertThat(hub.tell(TOUCHPOINT, token, List.of(stamp(token, 1), stamp(token, 3), stamp(token, 3))))
                .isEqualTo(MISMATCH);
    }

    @Test
    void refusesAStampOfAnotherSession() {
        String token = activate("activatePaymentNoticeV2", TOUCHPOINT);
        String other = PaymentToken.fresh().value();

        assertThat(hub.tell(TOUCHPOINT, token, List.of(stamp(token, 1), stamp(other, 3))))
                .isEqualTo(MISMATCH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"16", "16.0", "16.5", ".00", "-16.00"})
    void refusesAStampWhosePriceHasNotTwoDecimals(String price) {
        String token = activate("activatePaymentNoticeV2", TOUCHPOINT);
        byte[] odd = new String(document, StandardCharsets.UTF_8)
                .replace("<Importo>16.00<", "<Importo>" + price + "<")
                .getBytes(StandardCharsets.UTF_8);

        assertThat(hub.tell(
                        TOUCHPOINT, token, List.of(stamp(token, 1), new SoldStamp(new PaymentToken(token), 3, odd))))
                .isEqualTo("PPT_SINTASSI_XSD: Errore validazione marca da bollo");
    }

    @Test
    void refusesTheFirstVersionOfTheOutcomeWhichHasNoStamps() {
        String token = activate("activatePaymentNoticeV2", TOUCHPOINT);

        assertThat(hub.tell(TOUCHPOINT, token, true, Optional.empty())).isEqualTo(MISMATCH);
    }

    @Test
    void takesAnOutcomeThatPaidNothingWithoutThem() {
        String token = activate("activatePaymentNoticeV2", TOUCHPOINT);

        assertThat(hub.tell(TOUCHPOINT, token, false, Optional.empty())).isEqualTo("OK");
    }

    @Test
    void activatesThemForTouchpointsOnly() {
        PspCaller otherChannel = new PspCaller("TOUCHPOINT", "60000000001", "60000000001_01", SmallRegistry.PASSWORD);

        assertThat(activate("activatePaymentNoticeV2", otherChannel))
                .isEqualTo("PPT_SEMANTICA: Pagamento non attivabile");
    }

    @Test
    void activatesThemInNoOperationThatCannotTellOfThem() {
        assertThat(activate("activatePaymentNotice", TOUCHPOINT)).isEqualTo("PPT_SEMANTICA: Pagamento non attivabile");
    }

    private SoldStamp stamp(String token, int transfer) {
        return new SoldStamp(new PaymentToken(token), transfer, document);
    }

    private String activate(String operation, PspCaller caller) {
        return hub.activate(
                new ActivateNotice(
                        operation,
                        caller,
                        NOTICE,
                        Optional.empty(),
                        Euro.of("42.00"),
                        Optional.empty(),
                        Optional.empty()),
                Optional.empty());
    }

    private PaymentStatus status(String token) {
        return hub.store
                .transactions()
                .commit(() ->
                        hub.payments.find(new PaymentToken(token)).orElseThrow().status());
    }

    private static String twoStampsAndATransfer() {
        return ok(
                "paGetPaymentV2Response",
                "<data><creditorReferenceId>01000000000000144</creditorReferenceId><paymentAmount>42.00</paymentAmount>"
                        + "<dueDate>2031-12-31</dueDate><description>Istanza</description>"
                        + "<companyName>Provincia</companyName><debtor><uniqueIdentifier>"
                        + "<entityUniqueIdentifierType>F</entityUniqueIdentifierType>"
                        + "<entityUniqueIdentifierValue>RSSMRA80A01H501U</entityUniqueIdentifierValue>"
                        + "</uniqueIdentifier><fullName>Mario Rossi</fullName></debtor><transferList>"
                        + transfer(1, STAMP) + transfer(2, "<IBAN>IT33I0760103200001234567890</IBAN>")
                        + transfer(3, STAMP) + "</transferList></data>");
    }

    private static final String STAMP =
            "<richiestaMarcaDaBollo><hashDocumento>AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=</hashDocumento>"
                    + "<tipoBollo>01</tipoBollo><provinciaResidenza>RM</provinciaResidenza></richiestaMarcaDaBollo>";

    private static String transfer(int id, String account) {
        return "<transfer><idTransfer>" + id + "</idTransfer><transferAmount>14.00</transferAmount>"
                + "<fiscalCodePA>88888888888</fiscalCodePA>" + account
                + "<remittanceInformation>causale</remittanceInformation>"
                + "<transferCategory>9/0101108TS/</transferCategory></transfer>";
    }

    private static byte[] document() {
        try (InputStream file =
                Objects.requireNonNull(DigitalStampsTest.class.getResourceAsStream("marcaDaBollo.xml"))) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
