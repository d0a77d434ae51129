package nodo.wire.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddedDocumentTest {
    private final String stamp = stamp();

    @Test
    void admitsAStamp() {
        assertThat(mistakeIn(stamp)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CodiceFiscale  | (empty)
            Denominazione  | (empty)
            OraAcquisto    | (empty)
            OraAcquisto    | 20/11/2026
            Importo        | (empty)
            Importo        | 16,00
            Importo        | 16.001
            TipoBollo      | 02
            ds:DigestValue | non base64
            ds:X509Certificate | non base64
            ds:X509CRL     | non base64
            """)
    void refusesAStampWithAWrongField(String element, String text) {
        String changed = stamp.replaceFirst("(<" + element + ">)[^<]*", "$1" + (text.equals("(empty)") ? "" : text));

        assertThat(mistakeIn(changed))
                .hasValueSatisfying(mistake ->
                        assertThat(mistake.path()).startsWith("marcaDaBollo/").endsWith(element.replace("ds:", "")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"16", "16.5"})
    void admitsAStampWhosePriceHasLessThanTwoDecimalsAsPublished(String price) {
        assertThat(mistakeIn(stamp.replace(">16.00<", ">" + price + "<"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PSP",
                "CodiceFiscale",
                "IUBD",
                "OraAcquisto",
                "Importo",
                "TipoBollo",
                "ImprontaDocumento",
                "ds:DigestValue",
                "ds:Signature",
                "ds:SignedInfo",
                "ds:SignatureValue",
                "ds:X509Data"
            })
    void refusesAStampWithoutARequiredElement(String element) {
        String changed = stamp.replaceFirst("(?s)<" + element + ">.*?</" + element + ">", "");

        assertThat(mistakeIn(changed)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "non è XML", "<marcaDaBollo/>", "<!DOCTYPE x><marcaDaBollo/>"})
    void refusesWhatIsNoStamp(String document) {
        assertThat(mistakeIn(document))
                .hasValueSatisfying(mistake -> assertThat(mistake.path()).isEqualTo("marcaDaBollo"));
    }

    @Test
    void refusesAnAmountOfAMebibyteQuickly() {
        String hostile = stamp.replace("16.00", "9".repeat(1 << 20));

        assertThat(assertTimeoutPreemptively(Duration.ofSeconds(10), () -> mistakeIn(hostile)))
                .isPresent();
    }

    private static Optional<Reading.Invalid> mistakeIn(String document) {
        return EmbeddedDocument.MARCA_DA_BOLLO.mistakeIn(document.getBytes(UTF_8));
    }

    private static String stamp() {
        try (InputStream bytes = Objects.requireNonNull(
                EmbeddedDocumentTest.class.getResourceAsStream("/nodo/wire/documents/marcaDaBollo.xml"))) {
            return new String(bytes.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
