package nodo.reporting;

import java.io.IOException;
import java.io.OutputStream;

/** A document that is still in the database, to be read inside of the transaction that found it. */
public final class FlowDocumentSource {

    private final FlowParts parts;
    private final long flow;
    private final long size;

    FlowDocumentSource(FlowParts parts, long flow, long size) {
        this.parts = parts;
        this.flow = flow;
        this.size = size;
    }

    /** How many bytes it has. */
    public long size() {
        return size;
    }

    /** Writes its exact bytes, a mebibyte at a time. */
    public void copyTo(OutputStream document) throws IOException {
        parts.copy(flow, document);
    }
}
