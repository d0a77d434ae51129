package nodo.rpt;

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

/** One line of an RPT's history: appended, never changed; see {@link Rpt#takeBack} for the only one that goes. */
@Entity
@Table(name = "rpt_state_change")
public class RptStateChange extends HistoryLine {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "rpt_state_change")
    @SequenceGenerator(name = "rpt_state_change", sequenceName = "rpt_state_change_seq", allocationSize = 100)
    private long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "rpt")
    private Rpt rpt;

    @Enumerated(EnumType.STRING)
    private RptState state;

    @SuppressWarnings("NullAway") // filled by Hibernate
    protected RptStateChange() {}

    RptStateChange(Rpt rpt, RptState state, Instant at, String insertedBy) {
        super(at, insertedBy);
        this.rpt = rpt;
        this.state = state;
    }

    /** The state reached. */
    public RptState state() {
        return state;
    }
}
