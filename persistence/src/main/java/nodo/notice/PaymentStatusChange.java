package nodo.notice;

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

/** One line of a session's history (POSITION_PAYMENT_STATUS): appended, never changed. */
@Entity
@Table(name = "position_payment_status")
public class PaymentStatusChange extends HistoryLine {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "payment_status_change")
    @SequenceGenerator(name = "payment_status_change", sequenceName = "status_change_seq", allocationSize = 100)
    private long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "token")
    private Payment payment;

    @Enumerated(EnumType.STRING)
    private PaymentStatus status;

    @SuppressWarnings("NullAway") // filled by Hibernate
    protected PaymentStatusChange() {}

    PaymentStatusChange(Payment payment, PaymentStatus status, Instant at, String insertedBy) {
        super(at, insertedBy);
        this.payment = payment;
        this.status = status;
    }

    /** The state reached. */
    public PaymentStatus status() {
        return status;
    }
}
