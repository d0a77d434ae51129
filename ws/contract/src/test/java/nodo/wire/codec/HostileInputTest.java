package nodo.wire.codec;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.time.Duration;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Messages that are made to hurt are told invalid, and quickly: a second is far more than any of them takes. */
class HostileInputTest {
    private static final Duration QUICKLY = Duration.ofSeconds(10);
    private static final int MEBIBYTE = 1 << 20;
    private static final Sample ACTIVATE = Sample.of(WireService.NODE_FOR_PSP, "activatePaymentNotice.request");
    private static final Sample OUTCOME = Sample.of(WireService.NODE_FOR_PSP, "sendPaymentOutcome.request");

    private final SoapReader reader = Sample.requestReader(WireService.NODE_FOR_PSP);

    @ParameterizedTest(name = "{0}")
    @MethodSource({"documents", "structures", "values", "characters"})
    void refusesQuickly(String what, byte[] message) {
        Reading reading = assertTimeoutPreemptively(QUICKLY, () -> reader.read(message));

        assertThat(reading)
                .isInstanceOfSatisfying(
                        Reading.Invalid.class,
                        invalid -> assertThat(invalid.message()).isNotEmpty().hasSizeLessThanOrEqualTo(1000));
    }

    static Stream<Arguments> documents() {
        return Stream.of(
                hostile("nothing", ""),
                hostile("zeros", "\0".repeat(MEBIBYTE)),
                hostile("an entity bomb", entityBomb() + body(ACTIVATE, "&bomb;")),
                hostile(
                        "an external entity",
                        "<!DOCTYPE x [<!ENTITY file SYSTEM \"file:///etc/passwd\">]>" + body(ACTIVATE, "&file;")),
                hostile("an empty document type", "<!DOCTYPE x>" + body(ACTIVATE, "x")),
                hostile(
                        "XML 1.1",
                        ACTIVATE.rewritten("version=\"1.0\"", "version=\"1.1\"").text()));
    }

    static Stream<Arguments> structures() {
        return Stream.of(
                hostile(
                        "deep nesting",
                        ACTIVATE.rewritten("<idPSP>", "<a>".repeat(MEBIBYTE / 3))
                                .text()),
                hostile(
                        "deep nesting of namespaces",
                        IntStream.range(0, 50_000)
                                .mapToObj(i -> "<p" + i + ":a xmlns:p" + i + "=\"urn:" + i + "\">")
                                .collect(Collectors.joining())),
                hostile(
                        "deep nesting in the header",
                        ACTIVATE.rewritten("<soapenv:Body>", "<soapenv:Header>" + "<a>".repeat(MEBIBYTE / 3))
                                .text()),
                hostile(
                        "a mebibyte of attributes",
                        ACTIVATE.rewritten("<idPSP>", "<idPSP" + attributes() + ">")
                                .text()),
                hostile(
                        "an attribute of a mebibyte",
                        ACTIVATE.rewritten("<idPSP>", "<idPSP a=\"" + "x".repeat(MEBIBYTE) + "\">")
                                .text()),
                hostile(
                        "a name of a mebibyte",
                        ACTIVATE.rewritten("<idPSP>", "<" + "a".repeat(MEBIBYTE) + ">")
                                .text()),
                hostile(
                        "many elements",
                        ACTIVATE.rewritten("<idPSP>", "<idPSP/>".repeat(MEBIBYTE / 8))
                                .text()),
                hostile("many names", ACTIVATE.rewritten("<idPSP>", names()).text()));
    }

    static Stream<Arguments> values() {
        return Stream.of(
                hostile(
                        "a field of ten mebibytes",
                        ACTIVATE.with("idPSP", "x".repeat(10 * MEBIBYTE)).text()),
                hostile(
                        "a password of a mebibyte",
                        ACTIVATE.with("password", "x".repeat(MEBIBYTE)).text()),
                hostile(
                        "a CDATA section of a mebibyte",
                        ACTIVATE.with("idPSP", "<![CDATA[" + "x".repeat(MEBIBYTE) + "]]>")
                                .text()),
                hostile(
                        "a mebibyte of references",
                        ACTIVATE.with("idPSP", "&#65;".repeat(MEBIBYTE / 5)).text()),
                hostile(
                        "an amount of a mebibyte",
                        ACTIVATE.with("amount", "9".repeat(MEBIBYTE)).text()),
                hostile(
                        "an exact amount of a mebibyte",
                        ACTIVATE.with("amount", "9".repeat(MEBIBYTE) + ".00").text()),
                hostile(
                        "a number of a mebibyte",
                        ACTIVATE.with("expirationTime", "-" + "9".repeat(MEBIBYTE))
                                .text()),
                hostile(
                        "a year of a mebibyte",
                        ACTIVATE.with("dueDate", "9".repeat(MEBIBYTE) + "-01-01")
                                .text()),
                hostile(
                        "an address of a mebibyte",
                        OUTCOME.with("e-mail", "a@a" + ".a".repeat(MEBIBYTE / 2))
                                .text()),
                hostile(
                        "an address of a mebibyte that is none",
                        OUTCOME.with("e-mail", "a".repeat(MEBIBYTE)).text()));
    }

    static Stream<Arguments> characters() {
        return Stream.of(
                arguments("UTF-16 that calls itself UTF-8", ACTIVATE.text().getBytes(UTF_16LE)),
                arguments("half of a character", "<a>\u20AC".getBytes(UTF_16)),
                arguments("bytes that are no UTF-8", new byte[] {'<', 'a', '>', (byte) 0xC3, '<', '/', 'a', '>'}),
                hostile(
                        "an unknown encoding",
                        ACTIVATE.rewritten("UTF-8", "EBCDIC-XX").text()),
                hostile("a control character", ACTIVATE.with("idPSP", "\u0001").text()),
                hostile(
                        "a reference to a control character",
                        ACTIVATE.with("idPSP", "&#0;").text()));
    }

    @ParameterizedTest
    @CsvSource({"EBCDIC-XX", "''", "UTF-16", "UTF-32", "../../etc/passwd"})
    void refusesACharsetThatTheMessageIsNotIn(String charset) {
        byte[] message = Sample.of(WireService.NODE_FOR_PSP, "verifyPaymentNotice.request")
                .bytes();

        assertThat(reader.read(message, charset)).isInstanceOf(Reading.Invalid.class);
    }

    @Test
    void refusesATextThatATypeNamedInTheMessageWouldMatchForHours() {
        Sample refusal = Sample.of(WireService.PA_FOR_NODE, "paGetPayment.refusal")
                .with("description", "a".repeat(MEBIBYTE))
                .rewritten(
                        "<description>",
                        "<description xmlns:c=\"http://pagopa-api.pagopa.gov.it/xsd/common-types/v1.0.0/\""
                                + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:type=\"c:stEMail\">");

        Reading reading = assertTimeoutPreemptively(QUICKLY, refusal::read);

        assertThat(reading).isInstanceOf(Reading.Invalid.class);
    }

    @Test
    void goesNowhereForASchemaThatAMessageNames() throws Exception {
        try (ServerSocketChannel trap = ServerSocketChannel.open()) {
            trap.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            trap.configureBlocking(false);
            String url = "http://127.0.0.1:" + trap.socket().getLocalPort() + "/x.xsd";
            Sample luring = Sample.of(WireService.NODE_FOR_PSP, "verifyPaymentNotice.request")
                    .rewritten(
                            "<soapenv:Body>",
                            "<soapenv:Body xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                                    + " xsi:schemaLocation=\"urn:x " + url + "\""
                                    + " xsi:noNamespaceSchemaLocation=\"" + url + "\">")
                    .rewritten("<qrCode>", "<qrCode xsi:schemaLocation=\"urn:x " + url + "\">");

            Reading reading = luring.read();

            assertThat(reading).isInstanceOf(Reading.Valid.class);
            assertThat(trap.accept()).isNull();
        }
    }

    @Test
    void answersWhateverArrives() {
        byte[] message = Sample.of(WireService.NODE_FOR_PSP, "activatePaymentNoticeV2.request")
                .bytes();
        Random random = new Random(20261120);

        IntStream.range(0, 3000).forEach(round -> {
            byte[] damaged = message.clone();
            random.ints(3, 0, damaged.length).forEach(at -> damaged[at] = (byte) random.nextInt());
            assertThat(reader.read(damaged)).isNotNull();
        });
    }

    private static Arguments hostile(String what, String message) {
        return arguments(what, message.getBytes(UTF_8));
    }

    private static String body(Sample sample, String idPsp) {
        return sample.with("idPSP", idPsp).text().replaceFirst("<\\?xml.*?\\?>", "");
    }

    private static String entityBomb() {
        return IntStream.range(0, 30)
                .mapToObj(i -> "<!ENTITY b" + (i + 1) + " \"" + ("&b" + i + ";").repeat(10) + "\">")
                .collect(Collectors.joining("", "<!DOCTYPE x [<!ENTITY b0 \"boom\">", "<!ENTITY bomb \"&b30;\">]>"));
    }

    private static String attributes() {
        return IntStream.range(0, MEBIBYTE / 12)
                .mapToObj(i -> " a" + i + "=\"1\"")
                .collect(Collectors.joining());
    }

    private static String names() {
        return IntStream.range(0, MEBIBYTE / 12).mapToObj(i -> "<a" + i + "/>").collect(Collectors.joining());
    }
}
