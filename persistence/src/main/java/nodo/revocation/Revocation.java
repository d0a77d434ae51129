package nodo.revocation;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nodo.money.Euro;
import nodo.rpt.RptId;
import org.jspecify.annotations.Nullable;

/** The revocation of a payment: its request, its outcome, and how far they got. */
@Entity
@Table(name = "revocation")
public class Revocation {

    @Id
    @Column(name = "rpt")
    private UUID rpt;

    @Enumerated(EnumType.STRING)
    private RevocationKind kind;

    @Enumerated(EnumType.STRING)
    private RevocationState state;

    @Column(name = "state_at")
    private Instant stateAt;

    @Column(name = "request_id")
    private String requestId;

    @Column(name = "request_total")
    private BigDecimal requestTotal;

    @Column(name = "request_document")
    private byte[] requestDocument;

    @Column(name = "outcome_id")
    private @Nullable String outcomeId;

    @Column(name = "outcome_total")
    private @Nullable BigDecimal outcomeTotal;

    @Column(name = "outcome_document")
    private byte @Nullable [] outcomeDocument;

    @Version
    private int version;

    @OneToMany(mappedBy = "revocation", cascade = CascadeType.PERSIST)
    @OrderBy("at, id")
    private List<RevocationStateChange> history = new ArrayList<>();

    @SuppressWarnings("NullAway") // filled by Hibernate
    protected Revocation() {}

    /**
     * A request that came and is valid.
     *
     * @param rpt the payment
     * @param kind who wants it back
     * @param request the request
     * @param at the present instant
     * @param by the operation that brought it
     */
    public Revocation(RptId rpt, RevocationKind kind, RevocationMessage request, Instant at, String by) {
        this.rpt = rpt.value();
        this.kind = kind;
        this.state = RevocationState.RR_ACCETTATA_NODO;
        this.stateAt = at;
        keep(request);
        history.add(new RevocationStateChange(this, state, at, by));
    }

    private void keep(RevocationMessage request) {
        requestId = request.id();
        requestTotal = request.total().amount();
        requestDocument = request.document();
    }

    /** The payment. */
    public RptId rpt() {
        return new RptId(rpt);
    }

    /** Who wants it back. */
    public RevocationKind kind() {
        return kind;
    }

    /** How far it got. */
    public RevocationState state() {
        return state;
    }

    /** Since when. */
    public Instant stateAt() {
        return stateAt;
    }

    /** The request. */
    public RevocationMessage request() {
        return new RevocationMessage(requestId, new Euro(requestTotal), requestDocument);
    }

    /** The outcome, once a valid one came. */
    public Optional<RevocationMessage> outcome() {
        return outcomeId == null || outcomeTotal == null || outcomeDocument == null
                ? Optional.empty()
                : Optional.of(new RevocationMessage(outcomeId, new Euro(outcomeTotal), outcomeDocument));
    }

    /** Its history, oldest first. */
    public List<RevocationStateChange> history() {
        return List.copyOf(history);
    }

    /** Takes a request that comes again, after the one before was refused or lost. */
    public void requestAgain(RevocationKind by, RevocationMessage request, Instant at, String operation) {
        moveTo(RevocationState.RR_ACCETTATA_NODO, at, operation);
        kind = by;
        keep(request);
    }

    /** Takes an outcome. */
    public void conclude(RevocationMessage outcome, Instant at, String operation) {
        moveTo(RevocationState.ER_ACCETTATA_NODO, at, operation);
        outcomeId = outcome.id();
        outcomeTotal = outcome.total().amount();
        outcomeDocument = outcome.document();
    }

    /**
     * Takes a step and notes it in the history.
     *
     * @throws IllegalStateException if the table does not allow it
     */
    public void moveTo(RevocationState next, Instant at, String operation) {
        state = state.moveTo(next);
        stateAt = at;
        history.add(new RevocationStateChange(this, next, at, operation));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Revocation that && rpt.equals(that.rpt);
    }

    @Override
    public int hashCode() {
        return rpt.hashCode();
    }
}
