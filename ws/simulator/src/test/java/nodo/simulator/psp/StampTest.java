package nodo.simulator.psp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayInputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import nodo.simulator.registry.Caller;
import nodo.simulator.registry.RegistryFile;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

class StampTest {

    private static final Caller SELLER =
            RegistryFile.demo().caller("PSPDEMO3", "60000000003_02").orElseThrow();
    private static final StampRequest REQUEST =
            new StampRequest("t".repeat(32), 2, "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=", "16.00");

    @Test
    void isValidByThePublishedSchema() throws SAXException {
        URL published = Objects.requireNonNull(getClass().getResource("/nodo/wire/xsd/MarcaDaBollo.xsd"));
        Schema schema =
                SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(published);
        byte[] stamp = Stamp.document(REQUEST, SELLER, Instant.EPOCH);

        assertThatCode(() -> schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(stamp))))
                .doesNotThrowAnyException();
    }

    @Test
    void isAnotherOneEachTime() {
        assertThat(Stamp.document(REQUEST, SELLER, Instant.EPOCH))
                .isNotEqualTo(Stamp.document(REQUEST, SELLER, Instant.EPOCH));
    }

    @Test
    void namesItsSellerAndTheDocument() {
        assertThat(new String(Stamp.document(REQUEST, SELLER, Instant.EPOCH), StandardCharsets.UTF_8))
                .contains("<CodiceFiscale>60000000003<", "<Importo>16.00<", REQUEST.hash(), "SignatureValue");
    }
}
