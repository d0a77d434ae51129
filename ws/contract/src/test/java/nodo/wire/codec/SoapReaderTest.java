package nodo.wire.codec;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import nodo.wire.nodeforpsp.ActivatePaymentNoticeReq;
import nodo.wire.nodeforpsp.SendPaymentOutcomeReq;
import nodo.wire.nodeforpsp.VerifyPaymentNoticeReq;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SoapReaderTest {
    private static final String REQUEST = "Envelope/Body/verifyPaymentNoticeReq";
    private static final QName VERIFY =
            new QName("http://pagopa-api.pagopa.gov.it/node/nodeForPsp.xsd", "verifyPaymentNoticeReq");

    private final Sample verify = Sample.of(WireService.NODE_FOR_PSP, "verifyPaymentNotice.request");
    private final Sample activate = Sample.of(WireService.NODE_FOR_PSP, "activatePaymentNotice.request");
    private final SoapReader reader = Sample.requestReader(WireService.NODE_FOR_PSP);

    @Test
    void bindsARequest() {
        VerifyPaymentNoticeReq request = payload(verify.read(), VerifyPaymentNoticeReq.class);

        assertThat(request.getIdPSP()).isEqualTo("PSPDEMO1");
        assertThat(request.getQrCode().getNoticeNumber()).isEqualTo("301000000000000144");
    }

    @Test
    void bindsAmountsDaysAndTheElementWithAHyphen() {
        Sample outcome = Sample.of(WireService.NODE_FOR_PSP, "sendPaymentOutcome.request");

        SendPaymentOutcomeReq request = payload(outcome.read(), SendPaymentOutcomeReq.class);

        assertThat(request.getDetails().getFee()).isEqualTo("1.50");
        assertThat(request.getDetails().getApplicationDate()).isEqualTo("2026-11-20");
        assertThat(request.getDetails().getPayer().getEMail()).isEqualTo("maria.rossi@esempio.it");
    }

    @ParameterizedTest
    @MethodSource
    void tolerates(String what, UnaryOperator<Sample> variation) {
        Reading reading = variation.apply(verify).read();

        assertThat(payload(reading, VerifyPaymentNoticeReq.class).getIdChannel())
                .isEqualTo("60000000001_01");
    }

    static Stream<Arguments> tolerates() {
        return Stream.of(
                tolerated("another envelope prefix", s -> s.rewritten("soapenv", "S")),
                tolerated("another payload prefix", s -> s.rewritten("nfp", "ns2")),
                tolerated(
                        "the payload's namespace declared on the payload",
                        s -> s.rewritten(
                                        "<nfp:verifyPaymentNoticeReq",
                                        "<ns:verifyPaymentNoticeReq xmlns:ns=\"" + VERIFY.getNamespaceURI() + "\"")
                                .rewritten("</nfp:", "</ns:")),
                tolerated(
                        "namespaces that nobody uses",
                        s -> s.rewritten("<soapenv:Body>", "<soapenv:Body xmlns:a=\"urn:a\" xmlns=\"\">")),
                tolerated("an empty header", s -> s.rewritten("<soapenv:Body>", "<soapenv:Header/><soapenv:Body>")),
                tolerated(
                        "a header with anything in it",
                        s -> s.rewritten(
                                "<soapenv:Body>",
                                "<soapenv:Header><w:Security xmlns:w=\"urn:w\" soapenv:mustUnderstand=\"0\"><Body>"
                                        + "x".repeat(5000) + "</Body></w:Security></soapenv:Header><soapenv:Body>")),
                tolerated("attributes of the envelope", s -> s.rewritten("<soapenv:Body>", "<soapenv:Body Id=\"b\">")),
                tolerated("a comment", s -> s.rewritten("<qrCode>", "<!-- <idPSP>X</idPSP> --><qrCode>")),
                tolerated("a processing instruction", s -> s.rewritten("<qrCode>", "<?x y?><qrCode>")),
                tolerated("a CDATA section", s -> s.with("idPSP", "<![CDATA[PSPDEMO1]]>")),
                tolerated("character references", s -> s.with("idPSP", "&#80;SPDEMO1")),
                tolerated("no white space", s -> new Sample(s.service(), s.name(), s.compact())),
                tolerated("lines that end as in DOS", s -> s.rewritten("\n", "\r\n")),
                tolerated("no XML declaration", s -> s.rewritten("<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "")));
    }

    @ParameterizedTest
    @CsvSource({"2026-12-31", "2026-12-31Z", "2026-12-31+02:00", "' 2026-12-31 '"})
    void acceptsADayHoweverItIsWritten(String day) {
        Reading reading = activate.with("dueDate", day).read();

        assertThat(payload(reading, ActivatePaymentNoticeReq.class).getDueDate())
                .isEqualTo("2026-12-31");
    }

    @ParameterizedTest
    @CsvSource({"12026-12-31", "-2026-12-31", "1234567890-12-31"})
    void refusesAYearThatNoDatabaseHolds(String day) {
        Reading reading = activate.with("dueDate", day).read();

        assertThat(reading)
                .isEqualTo(invalid(
                        "activatePaymentNoticeReq",
                        "Envelope/Body/activatePaymentNoticeReq/dueDate",
                        "Il valore non è tra quelli ammessi."));
    }

    @Test
    void readsUtf8WithAByteOrderMark() {
        assertThat(reader.read(("\uFEFF" + verify.text()).getBytes(UTF_8))).isInstanceOf(Reading.Valid.class);
        assertThat(reader.read(("\uFEFF" + verify.text()).getBytes(UTF_8), "utf-8"))
                .isInstanceOf(Reading.Valid.class);
    }

    @Test
    void readsUtf16WithItsByteOrderMark() {
        byte[] message = verify.rewritten("UTF-8", "UTF-16").text().getBytes(UTF_16);

        assertThat(reader.read(message)).isInstanceOf(Reading.Valid.class);
    }

    @Test
    void believesTheDeclarationWhenNobodySaysBetter() {
        byte[] message = activate.rewritten("UTF-8", "ISO-8859-1")
                .with("paymentNote", "perché")
                .text()
                .getBytes(ISO_8859_1);

        ActivatePaymentNoticeReq request = payload(reader.read(message), ActivatePaymentNoticeReq.class);

        assertThat(request.getPaymentNote()).isEqualTo("perché");
    }

    @Test
    void believesTheHeaderMoreThanTheDeclaration() {
        byte[] message = activate.rewritten("UTF-8", "US-ASCII")
                .with("paymentNote", "perché")
                .text()
                .getBytes(UTF_8);

        ActivatePaymentNoticeReq request = payload(reader.read(message, "UTF-8"), ActivatePaymentNoticeReq.class);

        assertThat(request.getPaymentNote()).isEqualTo("perché");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"mistakesOfFields", "mistakesOfDocuments"})
    void tellsPlaceAndTextOfAMistakeInItalian(String path, String message, UnaryOperator<Sample> mistake) {
        Reading reading = mistake.apply(verify).read();

        assertThat(reading).isInstanceOfSatisfying(Reading.Invalid.class, invalid -> {
            assertThat(invalid.path()).isEqualTo(path);
            assertThat(invalid.message()).isEqualTo(message);
            assertThat(invalid.description()).isEqualTo("Errore validazione XML [" + path + "] - " + message);
            assertThat(invalid.discreetDescription())
                    .startsWith("Errore validazione XML [" + path + "]")
                    .doesNotContain("\"");
        });
    }

    static Stream<Arguments> mistakesOfFields() {
        return Stream.of(
                mistake(
                        REQUEST + "/idPSP",
                        "cvc-minLength-valid: il valore \"\" con lunghezza = \"0\" non è valido come facet rispetto a "
                                + "minLength \"1\" per il tipo \"stIdPSP\".",
                        s -> s.with("idPSP", "")),
                mistake(
                        REQUEST + "/idPSP",
                        "cvc-maxLength-valid: il valore \"" + "A".repeat(36) + "\" con lunghezza = \"36\" non è valido "
                                + "come facet rispetto a maxLength \"35\" per il tipo \"stIdPSP\".",
                        s -> s.with("idPSP", "A".repeat(36))),
                mistake(
                        REQUEST + "/qrCode/noticeNumber",
                        "cvc-pattern-valid: il valore \"3010\" non è valido come facet rispetto al pattern "
                                + "\"[0-9]{18}\" per il tipo 'stNoticeNumber'.",
                        s -> s.with("noticeNumber", "3010")),
                mistake(
                        REQUEST + "/idBrokerPSP",
                        "cvc-complex-type.2.4.a: contenuto non valido che inizia con l'elemento \"idBrokerPSP\". È "
                                + "previsto un elemento \"{idPSP}\".",
                        s -> s.without("idPSP")),
                mistake(
                        REQUEST,
                        "cvc-complex-type.2.4.b: il contenuto dell'elemento \"nfp:verifyPaymentNoticeReq\" non è "
                                + "completo. È previsto un elemento \"{qrCode}\".",
                        s -> s.without("qrCode")),
                mistake(
                        REQUEST + "/extra",
                        "cvc-complex-type.2.4.d: contenuto non valido che inizia con l'elemento \"extra\". Non sono "
                                + "previsti elementi figlio in questo punto.",
                        s -> s.rewritten("</qrCode>", "</qrCode><extra/>")));
    }

    static Stream<Arguments> mistakesOfDocuments() {
        return Stream.of(
                mistake(
                        "Envelope/Body/verifyPaymentNoticeRes",
                        "cvc-elt.1.a: impossibile trovare la dichiarazione dell'elemento "
                                + "\"nfp:verifyPaymentNoticeRes\".",
                        s -> s.rewritten("nfp:verifyPaymentNoticeReq", "nfp:verifyPaymentNoticeRes")),
                mistake(
                        "Envelope/Body/sconosciuta",
                        "cvc-elt.1.a: impossibile trovare la dichiarazione dell'elemento \"nfp:sconosciuta\".",
                        s -> s.rewritten("nfp:verifyPaymentNoticeReq", "nfp:sconosciuta")),
                mistake(
                        "Envelope",
                        "cvc-elt.1.a: impossibile trovare la dichiarazione dell'elemento \"soapenv:Envelope\".",
                        s -> s.rewritten(
                                "http://schemas.xmlsoap.org/soap/envelope/",
                                "http://www.w3.org/2003/05/soap-envelope")),
                mistake("Envelope", "Il contenuto non è consentito nel prologo.", s -> text("non è XML")),
                mistake("Envelope", "Fine del file anticipata.", s -> text("")),
                mistake(
                        "Envelope",
                        "Il contenuto non è consentito nella sezione finale.",
                        s -> text(s.text() + "e poi")),
                mistake(
                        REQUEST + "/idPSP",
                        "Il tipo di elemento \"idPSP\" deve terminare con la corrispondente tag finale \"</idPSP>\".",
                        s -> s.rewritten("</idPSP>", "</idPsp>")),
                mistake(
                        REQUEST + "/idPSP",
                        "Le strutture di documenti XML devono iniziare e finire con la stessa entità.",
                        s -> text(s.text().substring(0, s.text().indexOf("</idPSP>")))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void refusesAnEnvelopeThatHoldsNotExactlyOneRequest(String what, String path, UnaryOperator<Sample> mistake) {
        Reading reading = mistake.apply(verify).read();

        assertThat(reading)
                .isInstanceOfSatisfying(
                        Reading.Invalid.class,
                        invalid -> assertThat(invalid.path()).isEqualTo(path));
    }

    static Stream<Arguments> refusesAnEnvelopeThatHoldsNotExactlyOneRequest() {
        String envelope = "<e:Envelope xmlns:e=\"http://schemas.xmlsoap.org/soap/envelope/\">%s</e:Envelope>";
        return Stream.of(
                refused("no body", "Envelope", s -> text(envelope.formatted(""))),
                refused("only a header", "Envelope", s -> text(envelope.formatted("<e:Header/>"))),
                refused("an empty body", "Envelope/Body", s -> text(envelope.formatted("<e:Body/>"))),
                refused("a blank body", "Envelope/Body", s -> text(envelope.formatted("<e:Body> </e:Body>"))),
                refused("a body of text", "Envelope/Body", s -> text(envelope.formatted("<e:Body>x</e:Body>"))),
                refused(
                        "two bodies",
                        "Envelope/Body",
                        s -> s.rewritten("</soapenv:Body>", "</soapenv:Body><soapenv:Body/>")),
                refused("a body of no namespace", "Envelope/Body", s -> s.rewritten("soapenv:Body", "Body")),
                refused(
                        "a header after the body",
                        "Envelope/Header",
                        s -> s.rewritten("</soapenv:Body>", "</soapenv:Body><soapenv:Header/>")),
                refused(
                        "text before the request",
                        "Envelope/Body",
                        s -> s.rewritten("<soapenv:Body>", "<soapenv:Body>x")),
                refused("text in the envelope", "Envelope", s -> s.rewritten("<soapenv:Body>", "x<soapenv:Body>")),
                refused(
                        "two requests",
                        "Envelope/Body/verifyPaymentNoticeReq",
                        s -> s.rewritten("</soapenv:Body>", "<nfp:verifyPaymentNoticeReq/></soapenv:Body>")),
                refused(
                        "a request inside a request",
                        "Envelope/Body/verifyPaymentNoticeReq/verifyPaymentNoticeReq",
                        s -> s.rewritten("<idPSP>", "<nfp:verifyPaymentNoticeReq/><idPSP>")),
                refused(
                        "an element of the schema that is no operation's",
                        "Envelope/Body/nodoInviaFlussoRendicontazioneRequest",
                        s -> s.rewritten("verifyPaymentNoticeReq", "nodoInviaFlussoRendicontazioneRequest")),
                refused(
                        "the request of another service",
                        "Envelope/Body/paVerifyPaymentNoticeReq",
                        s -> text(Sample.of(WireService.PA_FOR_NODE, "paVerifyPaymentNotice.request")
                                .text())),
                refused(
                        "a request without an envelope",
                        "Envelope",
                        s -> text(s.text()
                                .replaceAll("(?s).*<soapenv:Body>|</soapenv:Body>.*", "")
                                .replace("nfp:verifyPaymentNoticeReq>", "n:verifyPaymentNoticeReq>")
                                .replace(
                                        "<n:verifyPaymentNoticeReq",
                                        "<n:verifyPaymentNoticeReq xmlns:n=\"" + VERIFY.getNamespaceURI() + "\""))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void knowsTheElementInTheBodyWhateverFails(String what, UnaryOperator<Sample> mistake) {
        Reading reading = mistake.apply(verify).read();

        assertThat(reading)
                .isInstanceOfSatisfying(
                        Reading.Invalid.class,
                        invalid -> assertThat(invalid.root()).contains(VERIFY));
    }

    static Stream<Arguments> knowsTheElementInTheBodyWhateverFails() {
        return Stream.of(
                tolerated("an invalid field", s -> s.with("noticeNumber", "x")),
                tolerated(
                        "an attribute of the request",
                        s -> s.rewritten("PaymentNoticeReq>\n      <", "PaymentNoticeReq a=\"b\">\n      <")),
                tolerated(
                        "a wrong envelope namespace",
                        s -> s.rewritten("xmlsoap.org/soap/envelope/", "xmlsoap.org/soap/other/")),
                tolerated("text in the envelope", s -> s.rewritten("<soapenv:Body>", "x<soapenv:Body>")),
                tolerated("an element before the body", s -> s.rewritten("<soapenv:Body>", "<x/><soapenv:Body>")),
                tolerated("a second request", s -> s.rewritten("</soapenv:Body>", "<x/></soapenv:Body>")),
                tolerated(
                        "an end before time",
                        s -> text(s.text().substring(0, s.text().indexOf("<qrCode>")))),
                tolerated("a wrong end tag", s -> s.rewritten("</qrCode>", "</qrcode>")),
                tolerated("an unknown entity", s -> s.with("idPSP", "&psp;")));
    }

    @Test
    void doesNotKnowAnElementThatItNeverReached() {
        Reading reading = text(verify.text().substring(0, verify.text().indexOf("<nfp:verify")))
                .read();

        assertThat(reading)
                .isInstanceOfSatisfying(
                        Reading.Invalid.class,
                        invalid -> assertThat(invalid.root()).isEmpty());
    }

    @Test
    void tellsASoapFaultOfAPartner() {
        Reading reading = Sample.answerReader(WireService.PA_FOR_NODE).read(new SoapFault("non ora").toBytes());

        assertThat(reading)
                .isInstanceOfSatisfying(
                        Reading.Invalid.class,
                        invalid -> assertThat(invalid.root()).contains(SoapFault.ROOT));
    }

    @ParameterizedTest
    @CsvSource({"segreto", "segreto-segreto-segreto", "a"})
    void doesNotTellAPasswordBack(String password) {
        Reading reading = verify.with("password", password).read();

        assertThat(reading)
                .isInstanceOfSatisfying(
                        Reading.Invalid.class,
                        invalid -> assertThat(invalid.message())
                                .contains("il valore \"" + "*".repeat(password.length()) + "\" con lunghezza")
                                .doesNotContain("\"" + password + "\""));
    }

    @Test
    void keepsTheTextOfAMistakeShort() {
        Reading reading = verify.with("idPSP", "😀".repeat(500)).read();

        assertThat(reading).isInstanceOfSatisfying(Reading.Invalid.class, invalid -> {
            assertThat(invalid.message()).hasSizeLessThanOrEqualTo(1000).endsWith("😀...");
            assertThat(new String(invalid.message().getBytes(UTF_8), UTF_8)).isEqualTo(invalid.message());
        });
    }

    @Test
    void speaksItalianWhateverTheLocaleOfTheMachine() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.JAPAN);
            SoapReader fresh = SoapReader.ofRequests(WireService.NODE_FOR_PSP);

            assertThat(((Reading.Invalid) fresh.read(new byte[0])).message()).isEqualTo("Fine del file anticipata.");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void readsOnAfterAnyMistake() {
        SoapReader fresh = SoapReader.ofRequests(WireService.NODE_FOR_PSP);

        Stream.of(
                        tolerates().map(argument -> argument.get()[1]),
                        knowsTheElementInTheBodyWhateverFails().map(argument -> argument.get()[1]))
                .flatMap(variations -> variations)
                .forEach(variation -> {
                    fresh.read(applied(variation, verify).bytes());
                    assertThat(fresh.read(verify.bytes())).isInstanceOf(Reading.Valid.class);
                });
    }

    @SuppressWarnings("unchecked") // The method sources above hold nothing else.
    private static Sample applied(Object variation, Sample sample) {
        return ((UnaryOperator<Sample>) variation).apply(sample);
    }

    private static Reading.Invalid invalid(String root, String path, String message) {
        return new Reading.Invalid(Optional.of(new QName(VERIFY.getNamespaceURI(), root)), path, message);
    }

    private static <T> T payload(Reading reading, Class<T> type) {
        assertThat(reading).isInstanceOf(Reading.Valid.class);
        return type.cast(((Reading.Valid) reading).payload());
    }

    private static Sample text(String text) {
        return new Sample(WireService.NODE_FOR_PSP, "verifyPaymentNotice.request", text);
    }

    private static Arguments tolerated(String what, UnaryOperator<Sample> variation) {
        return arguments(what, variation);
    }

    private static Arguments refused(String what, String path, UnaryOperator<Sample> mistake) {
        return arguments(what, path, mistake);
    }

    private static Arguments mistake(String path, String message, UnaryOperator<Sample> mistake) {
        return arguments(path, message, mistake);
    }
}
