package nodo.receipt;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nodo.notice.FiscalCode;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** How far a receipt is towards one station (POSITION_RECEIPT_RECIPIENT). */
@Entity
@DynamicUpdate // a step changes few of the columns
@Table(name = "position_receipt_recipient")
@IdClass(RecipientId.class)
public class ReceiptRecipient {

    @Id
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "token")
    private Receipt receipt;

    @Id
    private String station;

    private String creditor;

    @Enumerated(EnumType.STRING)
    private RecipientStatus status;

    @Version
    private int version;

    @OneToMany(mappedBy = "recipient", cascade = CascadeType.PERSIST)
    @OrderBy("at, id")
    private List<RecipientStatusChange> history = new ArrayList<>();

    @SuppressWarnings("NullAway") // filled by Hibernate
    protected ReceiptRecipient() {}

    ReceiptRecipient(Receipt receipt, Destination destination, Instant at, String by) {
        this.receipt = receipt;
        this.station = destination.station();
        this.creditor = destination.creditor().value();
        this.status = RecipientStatus.NOTICE_GENERATED;
        history.add(new RecipientStatusChange(this, status, at, by));
    }

    /** Where the receipt goes, and in whose name. */
    public Destination destination() {
        return new Destination(new FiscalCode(creditor), station);
    }

    /** The states reached, oldest first. */
    public List<RecipientStatusChange> history() {
        return List.copyOf(history);
    }

    /** The receipt that goes there. */
    public Receipt receipt() {
        return receipt;
    }

    /** The state in force. */
    public RecipientStatus status() {
        return status;
    }

    /**
     * Moves to another state and writes it in the history.
     *
     * @param next the state to reach
     * @param at when
     * @param by the operation or job that causes it
     * @throws IllegalStateException if the state table does not allow the step
     */
    public void moveTo(RecipientStatus next, Instant at, String by) {
        status = status.moveTo(next);
        history.add(new RecipientStatusChange(this, next, at, by));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ReceiptRecipient that && receipt.equals(that.receipt) && station.equals(that.station);
    }

    @Override
    public int hashCode() {
        return Objects.hash(receipt, station);
    }
}
