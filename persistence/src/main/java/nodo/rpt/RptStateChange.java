package nodo.rpt;

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

/** One line of an RPT's history: appended, never changed; see {@link Rpt#takeBack} for the only one that goes. */
@Entity
@Table(name = "rpt_state_change")
public class RptStateChange {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "rpt_state_change")
    @SequenceGenerator(name = "rpt_state_change", sequenceName = "rpt_state_change_seq", allocationSize = 100)
    private long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "rpt")
    private Rpt rpt;

    @Enumerated(EnumType.STRING)
    private RptState state;

    private Instant at;

    @Column(name = "inserted_by")
    private String insertedBy;

    @SuppressWarnings("NullAway") // filled by Hibernate
    protected RptStateChange() {}

    RptStateChange(Rpt rpt, RptState state, Instant at, String insertedBy) {
        this.rpt = rpt;
        this.state = state;
        this.at = at;
        this.insertedBy = insertedBy;
    }

    /** The state reached. */
    public RptState state() {
        return state;
    }

    /** When it was reached. */
    public Instant at() {
        return at;
    }

    /** The operation or job that caused it. */
    public String insertedBy() {
        return insertedBy;
    }
}
