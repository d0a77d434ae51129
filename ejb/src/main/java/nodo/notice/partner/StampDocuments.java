package nodo.notice.partner;

import nodo.wire.codec.EmbeddedDocument;

/** The digital stamps inside outcomes. The node checks their form; what they say the creditor checks (flows-notice §13). */
public final class StampDocuments {

    private StampDocuments() {}

    /** Whether a document is a digital stamp by its schema. */
    public static boolean isStamp(byte[] document) {
        return EmbeddedDocument.MARCA_DA_BOLLO.mistakeIn(document).isEmpty();
    }
}
