package nodo.reporting.partner;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import nodo.wire.codec.EmbeddedDocument;
import nodo.wire.codec.Reading;
import org.xml.sax.InputSource;

/** Reads the documents of reporting flows. Source: fdr §3. */
public final class FlowDocuments {

    private FlowDocuments() {}

    /** Reads a document. */
    public static FlowDocument read(byte[] document) {
        InputSource source = new InputSource(new ByteArrayInputStream(document));
        source.setEncoding(StandardCharsets.UTF_8.name());
        FlowReader reader = new FlowReader();
        return EmbeddedDocument.FLUSSO_RIVERSAMENTO
                .read(source, reader)
                .map(Reading.Invalid::description)
                .<FlowDocument>map(FlowDocument.Invalid::new)
                .orElseGet(() -> new FlowDocument.Valid(reader.content()));
    }
}
