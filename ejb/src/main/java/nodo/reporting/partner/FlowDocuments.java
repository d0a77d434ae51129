package nodo.reporting.partner;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import nodo.content.Content;
import nodo.reporting.FlowPayment;
import nodo.wire.codec.EmbeddedDocument;
import nodo.wire.codec.Reading;
import org.xml.sax.InputSource;

/** Reads the documents of reporting flows. Source: fdr §3. */
public final class FlowDocuments {

    private FlowDocuments() {}

    /**
     * Reads a document of any length, holding one payment of it at a time.
     *
     * @param document the document
     * @param payments told of each payment, up to the first mistake
     */
    public static FlowDocument read(Content document, Consumer<FlowPayment> payments) {
        InputSource source = new InputSource(document.open());
        source.setEncoding(StandardCharsets.UTF_8.name());
        FlowReader reader = new FlowReader(payments);
        return EmbeddedDocument.FLUSSO_RIVERSAMENTO
                .read(source, reader)
                .map(Reading.Invalid::description)
                .<FlowDocument>map(FlowDocument.Invalid::new)
                .orElseGet(() -> new FlowDocument.Valid(reader.content()));
    }
}
