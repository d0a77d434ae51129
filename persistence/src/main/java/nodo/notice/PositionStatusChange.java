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

/** One line of a position's history (POSITION_STATUS): appended, never changed. */
@Entity
@Table(name = "position_status")
public class PositionStatusChange extends HistoryLine {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "position_status_change")
    @SequenceGenerator(name = "position_status_change", sequenceName = "status_change_seq", allocationSize = 100)
    private long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "creditor", referencedColumnName = "creditor")
    @JoinColumn(name = "notice_number", referencedColumnName = "notice_number")
    private Position position;

    @Enumerated(EnumType.STRING)
    private PositionStatus status;

    @SuppressWarnings("NullAway") // filled by Hibernate
    protected PositionStatusChange() {}

    PositionStatusChange(Position position, PositionStatus status, Instant at, String insertedBy) {
        super(at, insertedBy);
        this.position = position;
        this.status = status;
    }

    /** The state reached. */
    public PositionStatus status() {
        return status;
    }
}
