package nodo.revocation;

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

/** One line of a revocation's history: appended, never changed. */
@Entity
@Table(name = "revocation_state_change")
public class RevocationStateChange extends HistoryLine {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "revocation_state_change")
    @SequenceGenerator(
            name = "revocation_state_change",
            sequenceName = "revocation_state_change_seq",
            allocationSize = 100)
    private long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "rpt")
    private Revocation revocation;

    @Enumerated(EnumType.STRING)
    private RevocationState state;

    @SuppressWarnings("NullAway") // filled by Hibernate
    protected RevocationStateChange() {}

    RevocationStateChange(Revocation revocation, RevocationState state, Instant at, String insertedBy) {
        super(at, insertedBy);
        this.revocation = revocation;
        this.state = state;
    }

    /** The state reached. */
    public RevocationState state() {
        return state;
    }
}
