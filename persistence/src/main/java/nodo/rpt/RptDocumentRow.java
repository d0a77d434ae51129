package nodo.rpt;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The exact bytes of an RPT, apart from the row that every step reads. Written once, never changed. */
@Entity
@Table(name = "rpt_document")
class RptDocumentRow {

    @Id
    @Column(name = "rpt")
    private UUID rpt;

    private byte[] document;

    @SuppressWarnings("NullAway") // filled by Hibernate
    protected RptDocumentRow() {}

    RptDocumentRow(RptId rpt, byte[] document) {
        this.rpt = rpt.value();
        this.document = document;
    }

    byte[] document() {
        return document;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RptDocumentRow that && rpt.equals(that.rpt);
    }

    @Override
    public int hashCode() {
        return rpt.hashCode();
    }
}
