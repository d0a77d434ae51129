package nodo.revocation.partner;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nodo.money.Euro;
import nodo.wire.codec.EmbeddedDocument;
import nodo.wire.codec.Reading;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads requests and outcomes of revocations while the validator lets them pass. No two fields that are read have one name,
 * but for the single amounts.
 */
public final class RevocationDocuments {

    private static final String AMOUNT = "singoloImportoRevocato";

    private RevocationDocuments() {}

    /** Reads a request (RR). */
    public static RevocationReading request(byte[] document) {
        return read(EmbeddedDocument.RR, "identificativoMessaggioRevoca", document);
    }

    /** Reads an outcome (ER). */
    public static RevocationReading outcome(byte[] document) {
        return read(EmbeddedDocument.ER, "identificativoMessaggioEsito", document);
    }

    private static RevocationReading read(EmbeddedDocument kind, String idField, byte[] document) {
        Fields fields = new Fields();
        return kind.read(new InputSource(new ByteArrayInputStream(document)), fields)
                .map(Reading.Invalid::description)
                .<RevocationReading>map(RevocationReading.Invalid::new)
                .orElseGet(() -> new RevocationReading.Valid(fields.document(idField)));
    }

    private static final class Fields extends DefaultHandler {

        private final StringBuilder text = new StringBuilder();
        private final Map<String, String> fields = new HashMap<>();
        private final List<Euro> amounts = new ArrayList<>();

        @Override
        public void startElement(String uri, String local, String qualified, Attributes attributes) {
            text.setLength(0);
        }

        @Override
        public void characters(char[] characters, int start, int count) {
            text.append(characters, start, count);
        }

        @Override
        public void endElement(String uri, String local, String qualified) {
            if (local.equals(AMOUNT)) {
                amounts.add(Euro.of(text.toString().strip()));
            } else {
                fields.put(local, text.toString());
            }
            text.setLength(0);
        }

        private RevocationDocument document(String idField) {
            return new RevocationDocument(
                    field("identificativoDominio"),
                    field("identificativoUnivocoVersamento"),
                    field("codiceContestoPagamento"),
                    field(idField),
                    Optional.ofNullable(fields.get("riferimentoMessaggioRevoca")),
                    Optional.ofNullable(fields.get("tipoRevoca")),
                    Euro.of(field("importoTotaleRevocato").strip()),
                    amounts);
        }

        private String field(String name) {
            return Objects.requireNonNull(fields.get(name), name);
        }
    }
}
