package nodo.wire.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.Optional;
import nodo.wire.nodeforpsp.ppt.NodoInviaFlussoRendicontazione;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents that leave their message while it is read. */
class AttachmentTest {

    private static final String MESSAGE = """
            <soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/"
                xmlns:ppt="http://ws.pagamenti.telematici.gov/"><soapenv:Body><ppt:nodoInviaFlussoRendicontazione>
              <identificativoPSP>PSP1</identificativoPSP>
              <identificativoIntermediarioPSP>BROKER</identificativoIntermediarioPSP>
              <identificativoCanale>CHANNEL</identificativoCanale>
              <password>password</password>
              <identificativoDominio>77777777777</identificativoDominio>
              <identificativoFlusso>2026-11-20PSP1-1</identificativoFlusso>
              <dataOraFlusso>2026-11-20T10:00:00</dataOraFlusso>
              <xmlRendicontazione>TEXT</xmlRendicontazione>
            </ppt:nodoInviaFlussoRendicontazione></soapenv:Body></soapenv:Envelope>""";

    private final SoapReader reader = SoapReader.ofRequests(WireService.NODE_FOR_PSP);
    private final ByteArrayOutputStream document = new ByteArrayOutputStream();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "QQ==",
                "QUI=",
                "QUJD",
                "QUJDREVG",
                " Q U\nJ\tD\r\n",
                "QUJDQQ==",
                "&#81;Q==",
                "<![CDATA[QQ]]>==",
                "!",
                "Q",
                "QU",
                "QUJ",
                "QQ=",
                "Q===",
                "====",
                "=QQQ",
                "QQ==QUJD",
                "QQ==Q",
                "QR==",
                "QUJ=",
                "QUé=",
                "Q-_=",
                "QUJD<a/>"
            })
    void areJudgedLikeThoseThatStay(String text) {
        byte[] message = MESSAGE.replace("TEXT", text).getBytes(UTF_8);

        Reading whole = reader.read(message, "UTF-8");
        Reading detached = detached(message);

        assertThat(detached).isInstanceOf(whole.getClass().asSubclass(Reading.class));
        if (whole instanceof Reading.Valid valid) {
            assertThat(document.toByteArray())
                    .isEqualTo(((NodoInviaFlussoRendicontazione) valid.payload()).getXmlRendicontazione());
        } else {
            assertThat(((Reading.Invalid) detached).path()).isEqualTo(((Reading.Invalid) whole).path());
        }
    }

    @Test
    void mayBeLargerThanAnyBuffer() {
        byte[] bytes = new byte[3_000_001];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 31 + i / 1000);
        }

        Reading reading =
                detached(MESSAGE.replace("TEXT", Base64.getMimeEncoder().encodeToString(bytes))
                        .getBytes(UTF_8));

        assertThat(reading).isInstanceOf(Reading.Valid.class);
        assertThat(document.toByteArray()).isEqualTo(bytes);
    }

    @Test
    void areTheOnlyTextsThatMayBeLarge() {
        Reading reading =
                detached(MESSAGE.replace("PSP1<", "x".repeat(1 << 20) + "<").getBytes(UTF_8));

        assertThat(reading).isInstanceOf(Reading.Invalid.class);
        assertThat(((Reading.Invalid) reading).message()).isEqualTo("Il testo supera i 4096 caratteri.");
    }

    @Test
    void tellTheFirstPieceThatIsNone() {
        Reading reading = detached(MESSAGE.replace("TEXT", "QUJD".repeat(1 << 19) + "Q!JD" + "QUJD".repeat(10))
                .getBytes(UTF_8));

        assertThat(((Reading.Invalid) reading).message()).contains("\"Q!JD\"").hasSizeLessThan(200);
    }

    private Reading detached(byte[] message) {
        return reader.read(
                new ByteArrayInputStream(message),
                Optional.of("UTF-8"),
                new Attachment("xmlRendicontazione", document));
    }
}
