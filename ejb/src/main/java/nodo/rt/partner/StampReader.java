package nodo.rt.partner;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nodo.money.Euro;
import nodo.wire.codec.EmbeddedDocument;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Takes out of a digital stamp what an RT is judged by. Its signature has fields of the same names, so a field is known by
 * the element around it.
 */
final class StampReader extends DefaultHandler {

    private static final int LONGEST_IDENTIFIER = 64;

    private final Deque<String> path = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private final Map<String, String> fields = new HashMap<>();

    private StampReader() {}

    /** Reads a stamp; empty if it is none. */
    static Optional<RtDocument.Stamp> read(byte[] document) {
        StampReader reader = new StampReader();
        return EmbeddedDocument.MARCA_DA_BOLLO
                        .read(new InputSource(new ByteArrayInputStream(document)), reader)
                        .isPresent()
                ? Optional.empty()
                : reader.stamp();
    }

    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes) {
        path.push(local);
        text.setLength(0);
    }

    @Override
    public void characters(char[] characters, int start, int count) {
        text.append(characters, start, count);
    }

    @Override
    public void endElement(String uri, String local, String qualified) {
        path.pop();
        fields.putIfAbsent(path.peek() + "/" + local, text.toString().strip());
        text.setLength(0);
    }

    /** The schema bounds neither the identifier nor the price; one beyond these is no stamp that was ever sold. */
    private Optional<RtDocument.Stamp> stamp() {
        String identifier = field("marcaDaBollo/IUBD");
        BigDecimal price = new BigDecimal(field("marcaDaBollo/Importo"));
        boolean sellable = !identifier.isEmpty()
                && identifier.length() <= LONGEST_IDENTIFIER
                && price.signum() > 0
                && price.compareTo(Euro.MAX.amount()) <= 0;
        return sellable
                ? Optional.of(new RtDocument.Stamp(
                        field("PSP/CodiceFiscale"),
                        identifier,
                        new Euro(price),
                        field("marcaDaBollo/TipoBollo"),
                        field("ImprontaDocumento/DigestValue")))
                : Optional.empty();
    }

    private String field(String name) {
        return Objects.requireNonNull(fields.get(name), name);
    }
}
