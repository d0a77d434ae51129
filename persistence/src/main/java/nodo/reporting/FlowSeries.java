package nodo.reporting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The revisions of one identifier: whoever adds one holds the row lock of its series. */
@Entity
@Table(name = "reporting_flow_series")
@IdClass(FlowKey.class)
public class FlowSeries {

    @Id
    private String psp;

    @Id
    @Column(name = "flow_year")
    private Integer year;

    @Id
    @Column(name = "flow_id")
    private String flowId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "current_flow")
    private @Nullable Flow current;

    @Version
    private int version;

    @SuppressWarnings("NullAway") // filled by Hibernate
    protected FlowSeries() {}

    /** What its flows have in common. */
    public FlowKey key() {
        return new FlowKey(psp, year, flowId);
    }

    /** The revision in force; none while no valid flow came. */
    public Optional<Flow> current() {
        return Optional.ofNullable(current);
    }

    /** The number of the next revision, from 1. */
    public int nextRevision() {
        return current().flatMap(Flow::revision).orElse(0) + 1;
    }

    /** Puts a revision in force. */
    void supersede(Flow next) {
        current = next;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FlowSeries that && key().equals(that.key());
    }

    @Override
    public int hashCode() {
        return key().hashCode();
    }
}
