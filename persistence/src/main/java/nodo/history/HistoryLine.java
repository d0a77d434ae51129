package nodo.history;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;

/** One line of a history: which state was reached says the history itself, when and by whom says this. */
@MappedSuperclass
public abstract class HistoryLine {

    private Instant at;

    @Column(name = "inserted_by")
    private String insertedBy;

    @SuppressWarnings("NullAway") // filled by Hibernate
    protected HistoryLine() {}

    /**
     * A line to append.
     *
     * @param at when the state was reached
     * @param insertedBy the operation or job that caused it
     */
    protected HistoryLine(Instant at, String insertedBy) {
        this.at = at;
        this.insertedBy = insertedBy;
    }

    /** When the state was reached. */
    public Instant at() {
        return at;
    }

    /** The operation or job that caused it. */
    public String insertedBy() {
        return insertedBy;
    }
}
