package nodo.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/**
 * A message that is owed to a partner: which operation, about what, and how often it was tried. Deleted when the partner
 * has it.
 */
@Entity
@DynamicUpdate // a step changes few of the columns
@Table(name = "delivery")
public class Delivery {

    /** The longest error detail that is kept; more is cut. */
    private static final int LONGEST_DETAIL = 1024;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "delivery")
    @SequenceGenerator(name = "delivery", sequenceName = "delivery_seq", allocationSize = 100)
    private long id;

    private String operation;

    private String partner;

    private String subject;

    @Enumerated(EnumType.STRING)
    private DeliveryState state;

    private int attempts;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "restarted_at")
    private @Nullable Instant restartedAt;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "lease_until")
    private @Nullable Instant leaseUntil;

    @Column(name = "last_attempt_at")
    private @Nullable Instant lastAttemptAt;

    @Column(name = "last_error")
    private @Nullable String lastError;

    @Column(name = "last_error_detail")
    private @Nullable String lastErrorDetail;

    @Version
    private int version;

    @SuppressWarnings("NullAway") // filled by Hibernate
    protected Delivery() {}

    /**
     * A message that becomes due now.
     *
     * @param operation the outbound operation, such as paSendRT
     * @param partner the station or channel to call, 1 to 35 characters
     * @param subject what the message is about, such as a token, 1 to 35 characters
     * @param at the present instant
     */
    public Delivery(String operation, String partner, String subject, Instant at) {
        this.operation = operation;
        this.partner = partner;
        this.subject = subject;
        this.state = DeliveryState.WAITING;
        this.createdAt = at;
        this.dueAt = at;
    }

    /**
     * A message that becomes due later, unless it is removed before.
     *
     * @param operation the outbound operation
     * @param partner the station or channel to call, 1 to 35 characters
     * @param subject what the message is about, 1 to 35 characters
     * @param at the present instant
     * @param dueAt when it is to be sent
     */
    public Delivery(String operation, String partner, String subject, Instant at, Instant dueAt) {
        this(operation, partner, subject, at);
        this.dueAt = dueAt;
    }

    /** The number that names it towards operators. */
    public long id() {
        return id;
    }

    /** The outbound operation. */
    public String operation() {
        return operation;
    }

    /** The station or channel to call. */
    public String partner() {
        return partner;
    }

    /** What the message is about. */
    public String subject() {
        return subject;
    }

    /** What will become of it. */
    public DeliveryState state() {
        return state;
    }

    /** How often the message may have left. */
    public int attempts() {
        return attempts;
    }

    /** Since when it is owed. */
    public Instant createdAt() {
        return createdAt;
    }

    /** Since when its schedule counts: since it is owed, or was started again. */
    public Instant scheduledFrom() {
        return restartedAt == null ? createdAt : restartedAt;
    }

    /** When it will be tried next; meaningless unless it is WAITING. */
    public Instant dueAt() {
        return dueAt;
    }

    /** When it was tried last. */
    public Optional<Instant> lastAttemptAt() {
        return Optional.ofNullable(lastAttemptAt);
    }

    /** The fault code or the kind of failure of the last attempt. */
    public Optional<String> lastError() {
        return Optional.ofNullable(lastError);
    }

    /** What the last failure said, at most 1024 characters. */
    public Optional<String> lastErrorDetail() {
        return Optional.ofNullable(lastErrorDetail);
    }

    /**
     * Takes it for an attempt.
     *
     * @param now the present instant
     * @param until when others may take it over
     */
    public void claim(Instant now, Instant until) {
        leaseUntil = until;
        lastAttemptAt = now;
        attempts++;
    }

    /**
     * Gives a claim back unused: the message did not leave, so the attempt does not count.
     *
     * @param dueAt when to look again
     */
    public void unclaim(Instant dueAt) {
        leaseUntil = null;
        attempts--;
        this.dueAt = dueAt;
    }

    /**
     * Records a failed attempt.
     *
     * @param error the kind of failure
     * @param detail what is known of it; cut at 1024 characters
     * @param next when to try again; none when the attempts are used up
     */
    public void failed(String error, String detail, Optional<Instant> next) {
        leaseUntil = null;
        keepError(error, detail);
        next.ifPresentOrElse(at -> dueAt = at, () -> state = DeliveryState.EXHAUSTED);
    }

    /**
     * Records a well-formed KO.
     *
     * @param faultCode the partner's fault code
     * @param detail what the partner said
     */
    public void refused(String faultCode, String detail) {
        leaseUntil = null;
        keepError(faultCode, detail);
        state = DeliveryState.REFUSED;
    }

    /**
     * Puts off the next attempt: somebody is asking the partner already.
     *
     * @param dueAt when to try
     */
    public void postpone(Instant dueAt) {
        this.dueAt = dueAt;
    }

    /** Starts it again from the first attempt, with the whole schedule before it, as an operator asks. */
    public void restart(Instant now) {
        state = DeliveryState.WAITING;
        attempts = 0;
        restartedAt = now;
        dueAt = now;
    }

    private void keepError(String error, String detail) {
        lastError = error.length() > 64 ? error.substring(0, 64) : error;
        lastErrorDetail = detail.length() > LONGEST_DETAIL ? detail.substring(0, LONGEST_DETAIL) : detail;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Delivery that
                && operation.equals(that.operation)
                && subject.equals(that.subject)
                && partner.equals(that.partner);
    }

    @Override
    public int hashCode() {
        return subject.hashCode();
    }
}
