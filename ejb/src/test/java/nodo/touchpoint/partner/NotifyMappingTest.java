package nodo.touchpoint.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nodo.money.Euro;
import nodo.notice.EntityId;
import nodo.notice.EntityType;
import nodo.notice.FiscalCode;
import nodo.notice.Iban;
import nodo.notice.Metadata;
import nodo.notice.NoticeNumber;
import nodo.notice.PaymentData;
import nodo.notice.PaymentToken;
import nodo.notice.PositionKey;
import nodo.notice.StampRequest;
import nodo.notice.Subject;
import nodo.notice.Transfer;
import nodo.touchpoint.AdditionalInformation;
import nodo.touchpoint.ClientQuery;
import nodo.touchpoint.ClosingData;
import nodo.touchpoint.Protocol;
import nodo.wire.codec.Reading;
import nodo.wire.codec.SoapReader;
import nodo.wire.codec.SoapWriter;
import nodo.wire.codec.WireService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a PSP is told, element by element, and that the contract allows it: contracts-notice §2.5. */
class NotifyMappingTest {

    private static final Metadata METADATA = new Metadata(List.of(new Metadata.Entry("chiave", "valore")));
    private static final Map<String, String> TEXTS = texts();

    private static Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("transactionId", "gw-1");
        texts.put("outcomePaymentGateway", "00");
        texts.put("authorizationCode", "A1B2C3");
        return texts;
    }

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void writesWhatVersion1Allows(Protocol protocol) {
        Map<String, String> all = new LinkedHashMap<>(TEXTS);
        all.put("rrn", "123456789012");
        all.put("pspTransactionId", "PAYPAL-1");

        assertThat(valid(NotifyMapping.v1(told(protocol, all, payment(1, iban())))))
                .isInstanceOf(Reading.Valid.class);
    }

    /** What touchpoints send, by paymentMethod: validation A.2. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CP|outcomePaymentGateway fee totalAmount timestampOperation rrn authorizationCode email paymentGateway",
                "RBPR|idTransaction idPSPTransaction totalAmount fee timestampOperation authorizationCode",
                "PPAL|transactionId pspTransactionId totalAmount fee timestampOperation email",
                "BPAY|transactionId outcomePaymentGateway totalAmount fee timestampOperation authorizationCode email",
                "MYBK|transactionId myBankTransactionId totalAmount fee validationServiceId timestampOperation email",
                "APPL|rrn totalAmount fee timestampOperation authorizationCode email authorizationRequestId",
                "SATY|satispayTransactionId totalAmount fee timestampOperation email",
            })
    void tellsEveryInstrumentOfAClosePaymentOfVersion2AsMetadata(String method, String members) {
        Map<String, String> texts = new LinkedHashMap<>();
        Stream.of(members.split(" ", -1)).forEach(member -> texts.put(member, method + " " + member));
        Notification told = told(Protocol.V2, texts, payment(1, iban()));

        for (Object wire : List.of(NotifyMapping.v1(told), NotifyMapping.v2(told))) {
            assertThat(valid(wire)).isInstanceOf(Reading.Valid.class);
            texts.forEach((key, value) -> assertThat(text(wire))
                    .contains("<mapEntry><key>" + key + "</key><value>" + value + "</value></mapEntry>"));
        }
    }

    @Test
    void tellsACardInItsOwnElement() {
        Map<String, String> texts =
                Map.of("rrn", "123456789012", "outcomePaymentGateway", "00", "authorizationCode", "A1B2C3");

        assertThat(text(NotifyMapping.v1(told(Protocol.CARTA, texts, payment(1, iban())))))
                .contains(
                        "</transferList><creditCardPayment><rrn>123456789012</rrn>"
                                + "<outcomePaymentGateway>00</outcomePaymentGateway><totalAmount>11.50</totalAmount>"
                                + "<fee>1.50</fee><timestampOperation>2026-03-01T11:00:00</timestampOperation>"
                                + "<authorizationCode>A1B2C3</authorizationCode></creditCardPayment></pfn:pspNotifyPaymentReq>");
    }

    @Test
    void tellsPayPalInItsOwnElement() {
        Map<String, String> texts = Map.of("transactionId", "77", "pspTransactionId", "PAYPAL-1");

        assertThat(text(NotifyMapping.v1(told(Protocol.PAYPAL, texts, payment(1, iban())))))
                .contains("</transferList><paypalPayment><transactionId>77</transactionId>"
                        + "<pspTransactionId>PAYPAL-1</pspTransactionId><totalAmount>11.50</totalAmount>"
                        + "<fee>1.50</fee><timestampOperation>2026-03-01T11:00:00</timestampOperation>"
                        + "</paypalPayment></pfn:pspNotifyPaymentReq>");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void writesWhatVersion2Allows(int payments) {
        NotifiedPayment[] all = IntStream.rangeClosed(1, payments)
                .mapToObj(number -> payment(number, number % 2 == 0 ? stamp() : iban()))
                .toArray(NotifiedPayment[]::new);

        assertThat(valid(NotifyMapping.v2(told(Protocol.V2, TEXTS, all)))).isInstanceOf(Reading.Valid.class);
    }

    @Test
    void writesAVersion2WithoutAnythingOptional() {
        ClosingData bare = new ClosingData(
                Protocol.V2,
                "PSP",
                "BROKER",
                "CHANNEL",
                "CP",
                "t1",
                Euro.of("10.00"),
                Euro.of("0.00"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Instant.parse("2026-03-01T10:00:00Z"),
                new AdditionalInformation(Map.of()),
                Optional.empty(),
                ClientQuery.NONE);

        assertThat(valid(NotifyMapping.v2(new Notification(bare, List.of(payment(1, iban()))))))
                .isInstanceOf(Reading.Valid.class);
    }

    @Test
    void tellsTheWholePaymentOfAClosePaymentOfVersion1() {
        assertThat(text(NotifyMapping.v1(told(Protocol.V1, TEXTS, payment(1, iban())))))
                .contains(
                        "<pfn:pspNotifyPaymentReq><idPSP>PSP</idPSP><idBrokerPSP>BROKER</idBrokerPSP><idChannel>CHANNEL</idChannel>"
                                + "<paymentToken>00000000000000000000000000000001</paymentToken>"
                                + "<paymentDescription>Tassa</paymentDescription><fiscalCodePA>77777777777</fiscalCodePA>"
                                + "<companyName>Comune</companyName><officeName>Ufficio</officeName>"
                                + "<creditorReferenceId>01000000000000144</creditorReferenceId>"
                                + "<debtAmount>10.00</debtAmount><transferList><transfer><idTransfer>1</idTransfer>"
                                + "<transferAmount>10.00</transferAmount><fiscalCodePA>77777777777</fiscalCodePA>"
                                + "<IBAN>IT60X0542811101000000123456</IBAN>"
                                + "<remittanceInformation>causale</remittanceInformation>"
                                + "<metadata><mapEntry><key>chiave</key><value>valore</value></mapEntry></metadata>"
                                + "</transfer></transferList><bancomatpayPayment><transactionId>gw-1</transactionId>"
                                + "<outcomePaymentGateway>00</outcomePaymentGateway><totalAmount>11.50</totalAmount>"
                                + "<fee>1.50</fee><timestampOperation>2026-03-01T11:00:00</timestampOperation>"
                                + "<authorizationCode>A1B2C3</authorizationCode></bancomatpayPayment>"
                                + "</pfn:pspNotifyPaymentReq>");
    }

    @Test
    void tellsTheInstrumentOfAClosePaymentOfVersion2AsMetadataInTheTouchpointsOrder() {
        assertThat(text(NotifyMapping.v1(told(Protocol.V2, TEXTS, payment(1, iban())))))
                .contains("</transferList><additionalPaymentInformations><metadata>"
                        + "<mapEntry><key>transactionId</key><value>gw-1</value></mapEntry>"
                        + "<mapEntry><key>outcomePaymentGateway</key><value>00</value></mapEntry>"
                        + "<mapEntry><key>authorizationCode</key><value>A1B2C3</value></mapEntry>"
                        + "</metadata></additionalPaymentInformations></pfn:pspNotifyPaymentReq>");
    }

    @Test
    void tellsTheWholeCloseToAChannelOfVersion2() {
        String text = text(NotifyMapping.v2(told(Protocol.V2, TEXTS, payment(1, iban()), payment(2, stamp()))));

        assertThat(text)
                .contains("<idChannel>CHANNEL</idChannel><transactionId>transaction-1</transactionId>"
                        + "<totalAmount>11.50</totalAmount><fee>1.50</fee>"
                        + "<primaryCiIncurredFee>0.50</primaryCiIncurredFee><idBundle>bundle</idBundle>"
                        + "<idCiBundle>ci bundle</idCiBundle>"
                        + "<timestampOperation>2026-03-01T11:00:00</timestampOperation><paymentList><payment>")
                .contains("<companyName>Beneficiario</companyName><IBAN>IT60X0542811101000000123456</IBAN>")
                .contains("<richiestaMarcaDaBollo>"
                        + "<hashDocumento>47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=</hashDocumento>"
                        + "<tipoBollo>01</tipoBollo><provinciaResidenza>RM</provinciaResidenza>"
                        + "</richiestaMarcaDaBollo>")
                .contains("</transferList><metadata><mapEntry><key>chiave</key><value>valore</value></mapEntry>"
                        + "</metadata></payment>");
    }

    private static Reading valid(Object wire) {
        return SoapReader.ofRequests(WireService.PSP_FOR_NODE)
                .read(SoapWriter.of(WireService.PSP_FOR_NODE).write(wire));
    }

    private static String text(Object wire) {
        return new String(SoapWriter.of(WireService.PSP_FOR_NODE).write(wire), StandardCharsets.UTF_8);
    }

    /** A close of two sessions by closePayment v2. */
    static Notification toldOfTwo() {
        return told(Protocol.V2, TEXTS, payment(1, iban()), payment(2, iban()));
    }

    /** A close of one session that asks for a stamp, by closePayment v2. */
    static Notification toldOfAStamp() {
        return told(Protocol.V2, TEXTS, payment(1, stamp()));
    }

    /** A close of one session by closePayment v2. */
    static Notification told(Map<String, String> texts) {
        return told(Protocol.V2, texts, payment(1, iban()));
    }

    private static Notification told(Protocol protocol, Map<String, String> texts, NotifiedPayment... payments) {
        return new Notification(
                new ClosingData(
                        protocol,
                        "PSP",
                        "BROKER",
                        "CHANNEL",
                        "CP",
                        "transaction-1",
                        Euro.of("11.50"),
                        Euro.of("1.50"),
                        Optional.of(Euro.of("0.50")),
                        Optional.of("bundle"),
                        Optional.of("ci bundle"),
                        Instant.parse("2026-03-01T10:00:00Z"),
                        new AdditionalInformation(texts),
                        Optional.empty(),
                        ClientQuery.NONE),
                List.of(payments));
    }

    private static NotifiedPayment payment(int number, Transfer transfer) {
        PaymentData data = new PaymentData(
                "01000000000000144",
                Euro.of("10.00"),
                Optional.of(LocalDate.parse("2031-12-31")),
                "Tassa",
                Optional.of("Comune"),
                Optional.of("Ufficio"),
                Subject.named(new EntityId(EntityType.F, "RSSMRA80A01H501U"), "Mario Rossi"),
                List.of(transfer),
                METADATA);
        return new NotifiedPayment(
                new PaymentToken("0000000000000000000000000000000" + number),
                new PositionKey(new FiscalCode("77777777777"), new NoticeNumber("30100000000000014" + number)),
                data,
                "Comune");
    }

    private static Transfer iban() {
        return transfer(Optional.of(new Iban("IT60X0542811101000000123456")), Optional.empty());
    }

    private static Transfer stamp() {
        return transfer(
                Optional.empty(), Optional.of(new StampRequest("47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=", "RM")));
    }

    private static Transfer transfer(Optional<Iban> iban, Optional<StampRequest> stamp) {
        return new Transfer(
                1,
                Euro.of("10.00"),
                new FiscalCode("77777777777"),
                Optional.of("Beneficiario"),
                iban,
                stamp,
                "causale",
                "9/0101108TS/",
                METADATA);
    }
}
