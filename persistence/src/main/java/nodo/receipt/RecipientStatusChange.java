package nodo.receipt;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import nodo.history.HistoryLine;

/** One line of a recipient's history (POSITION_RECEIPT_RECIPIENT_STATUS): appended, never changed. */
@Entity
@Table(name = "position_receipt_recipient_status")
public class RecipientStatusChange extends HistoryLine {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "recipient_status_change")
    @SequenceGenerator(name = "recipient_status_change", sequenceName = "status_change_seq", allocationSize = 100)
    private long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "token", referencedColumnName = "token")
    @JoinColumn(name = "station", referencedColumnName = "station")
    private ReceiptRecipient recipient;

    @Enumerated(EnumType.STRING)
    private RecipientStatus status;

    @SuppressWarnings("NullAway") // filled by Hibernate
    protected RecipientStatusChange() {}

    RecipientStatusChange(ReceiptRecipient recipient, RecipientStatus status, Instant at, String insertedBy) {
        super(at, insertedBy);
        this.recipient = recipient;
        this.status = status;
    }

    /** The state reached. */
    public RecipientStatus status() {
        return status;
    }
}
