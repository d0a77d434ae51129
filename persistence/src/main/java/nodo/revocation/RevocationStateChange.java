package nodo.revocation;

import jakarta.persistence.Column;
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

/** One line of a revocation's history: appended, never changed. */
@Entity
@Table(name = "revocation_state_change")
public class RevocationStateChange {

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

    private Instant at;

    @Column(name = "inserted_by")
    private String insertedBy;

    @SuppressWarnings("NullAway") // filled by Hibernate
    protected RevocationStateChange() {}

    RevocationStateChange(Revocation revocation, RevocationState state, Instant at, String insertedBy) {
        this.revocation = revocation;
        this.state = state;
        this.at = at;
        this.insertedBy = insertedBy;
    }

    /** The state reached. */
    public RevocationState state() {
        return state;
    }

    /** When it was reached. */
    public Instant at() {
        return at;
    }

    /** The operation that caused it. */
    public String insertedBy() {
        return insertedBy;
    }
}
