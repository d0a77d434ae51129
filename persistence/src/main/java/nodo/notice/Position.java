package nodo.notice;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/**
 * The debt that a notice asks for, as the node knows it: its state and, while the creditor institution is being asked
 * for its payment data, the activation that holds it.
 *
 * <p>Whoever changes a position holds its row lock; that is how messages on one notice are put in line (flows-notice
 * §16). A position that was never activated successfully stands at INSERTED without history.
 */
@Entity
@DynamicUpdate // a step changes few of the columns
@Table(name = "position")
@IdClass(PositionId.class)
public class Position {

    @Id
    private String creditor;

    @Id
    @Column(name = "notice_number")
    private String noticeNumber;

    @Enumerated(EnumType.STRING)
    private PositionStatus status;

    @Column(name = "pending_token")
    private @Nullable String pendingToken;

    @Column(name = "pending_until")
    private @Nullable Instant pendingUntil;

    @Version
    private int version;

    @OneToMany(mappedBy = "position", cascade = CascadeType.PERSIST)
    @OrderBy("at, id")
    private List<PositionStatusChange> history = new ArrayList<>();

    @SuppressWarnings("NullAway") // filled by Hibernate
    protected Position() {}

    /** The creditor and the notice number. */
    public PositionKey key() {
        return new PositionKey(new FiscalCode(creditor), new NoticeNumber(noticeNumber));
    }

    /** The states reached, oldest first. */
    public List<PositionStatusChange> history() {
        return List.copyOf(history);
    }

    /** The state in force. */
    public PositionStatus status() {
        return status;
    }

    /**
     * Whether an activation is waiting for the creditor institution's answer (ACTIVATION_PENDING). A lease that ran
     * out belonged to a server that died, and holds nothing.
     */
    public boolean activationPendingAt(Instant now) {
        return pendingUntil != null && now.isBefore(pendingUntil);
    }

    /** Whether this activation still holds the position: it does not when its lease ran out and another took it. */
    public boolean isPendingFor(PaymentToken token) {
        return token.value().equals(pendingToken);
    }

    /**
     * Reserves the position for an activation while the creditor institution is asked.
     *
     * @param token the token that the activation will have if it succeeds
     * @param until when the reservation ends by itself
     * @param now the present instant
     * @throws IllegalStateException if another activation holds it
     */
    public void reserve(PaymentToken token, Instant until, Instant now) {
        if (activationPendingAt(now)) {
            throw new IllegalStateException("another activation holds the position");
        }
        pendingToken = token.value();
        pendingUntil = until;
    }

    /** Ends the reservation, however the activation went. */
    public void release() {
        pendingToken = null;
        pendingUntil = null;
    }

    /**
     * Moves to another state and writes it in the history.
     *
     * @param next the state to reach
     * @param at when
     * @param by the operation or job that causes it
     * @throws IllegalStateException if the state table does not allow the step
     */
    public void moveTo(PositionStatus next, Instant at, String by) {
        status = status.moveTo(next);
        history.add(new PositionStatusChange(this, next, at, by));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Position that && key().equals(that.key());
    }

    @Override
    public int hashCode() {
        return key().hashCode();
    }
}
