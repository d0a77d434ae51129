package nodo.rpt.desk;

import java.util.Optional;
import nodo.rpt.partner.RptDocument;
import nodo.rpt.partner.RptDocuments;
import nodo.rpt.partner.RptReading;

/**
 * The document of an RPT that came, and what reading it came to. It is read once, before a step begins, so that nobody holds
 * a connection or a lock while a document is parsed; who judges it raises the fault where the rule stands.
 *
 * @param bytes its exact bytes, not to be changed
 * @param reading what it says, or why it is not valid
 */
@SuppressWarnings("ArrayRecordComponent") // on its way in, compared nowhere
public record ReadRpt(byte[] bytes, RptReading reading) {

    /** What it says, if it is valid. */
    public Optional<RptDocument> content() {
        return reading instanceof RptReading.Valid valid ? Optional.of(valid.document()) : Optional.empty();
    }

    /** Reads a document, hostile or not. */
    public static ReadRpt of(byte[] document) {
        return new ReadRpt(document, RptDocuments.read(document));
    }
}
