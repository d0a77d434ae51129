package nodo.wisp;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A payment that waits for its payer in a browser, or is on its way through one.
 *
 * <p>Its steps are taken once each: it is read, then taken over by a choice or cancelled, then the payer returns from the
 * provider's page. One that was taken over may be cancelled still, when the provider refused; whether it did is for the
 * RPT's state to say.
 */
@Entity
@Table(name = "wisp_session")
public class ParkedSession {

    @Id
    @Column(name = "session_id")
    private UUID id;

    @Enumerated(EnumType.STRING)
    private SessionKind kind;

    @Column(name = "cart_id")
    private @Nullable String cart;

    @Column(name = "rpt_id")
    private @Nullable UUID rpt;

    private String station;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "read_at")
    private @Nullable Instant readAt;

    @Enumerated(EnumType.STRING)
    private @Nullable ChoiceKind choice;

    private @Nullable String psp;

    private @Nullable String channel;

    @Column(name = "payment_type")
    private @Nullable String paymentType;

    @Column(name = "taken_at")
    private @Nullable Instant takenAt;

    @Column(name = "answer_status")
    private @Nullable Short answerStatus;

    private @Nullable String answer;

    private int questions;

    @Column(name = "psp_page")
    private @Nullable String pspPage;

    @Column(name = "immediate_parameters")
    private @Nullable String immediateParameters;

    @Enumerated(EnumType.STRING)
    private @Nullable PageOutcome returned;

    @Column(name = "returned_query")
    private @Nullable String returnedQuery;

    @Column(name = "returned_at")
    private @Nullable Instant returnedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "cancel_reason")
    private @Nullable CancelReason cancelReason;

    @Column(name = "cancelled_at")
    private @Nullable Instant cancelledAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway") // filled by Hibernate
    protected ParkedSession() {}

    /**
     * A session that begins.
     *
     * @param id its id
     * @param kind whether the payer chooses
     * @param subject the cart or the RPT
     * @param station the station that the payer is sent back to
     * @param at the present instant
     */
    public ParkedSession(SessionId id, SessionKind kind, SessionSubject subject, String station, Instant at) {
        this.id = id.value();
        this.kind = kind;
        this.cart = subject.cart().orElse(null);
        this.rpt = subject.rpt().orElse(null);
        this.station = station;
        this.openedAt = at;
    }

    /** What names it. */
    public SessionId id() {
        return new SessionId(id);
    }

    /** Whether the payer chooses. */
    public SessionKind kind() {
        return kind;
    }

    /** The cart or the RPT. */
    public SessionSubject subject() {
        return new SessionSubject(Optional.ofNullable(cart), Optional.ofNullable(rpt));
    }

    /** The station that the payer is sent back to. */
    public String station() {
        return station;
    }

    /** When it began. */
    public Instant openedAt() {
        return openedAt;
    }

    /** When the payment manager asked for it first. */
    public Optional<Instant> readAt() {
        return Optional.ofNullable(readAt);
    }

    /** What the payer chose, once the payment manager said so. */
    public Optional<Choice> choice() {
        return choice == null || psp == null || channel == null || paymentType == null
                ? Optional.empty()
                : Optional.of(new Choice(choice, psp, channel, paymentType));
    }

    /** When the choice came. */
    public Optional<Instant> takenAt() {
        return Optional.ofNullable(takenAt);
    }

    /** What the choice was answered; empty while the provider is asked, and after a crash meanwhile. */
    public Optional<KeptAnswer> answer() {
        return answerStatus == null || answer == null
                ? Optional.empty()
                : Optional.of(new KeptAnswer(answerStatus, answer));
    }

    /** How many questions about its progress had no result. */
    public int questions() {
        return questions;
    }

    /** The provider's page, with all parameters. */
    public Optional<String> pspPage() {
        return Optional.ofNullable(pspPage);
    }

    /** parametriPagamentoImmediato, by which the provider names the payment when the payer returns. */
    public Optional<String> immediateParameters() {
        return Optional.ofNullable(immediateParameters);
    }

    /** How the provider's page ended. */
    public Optional<PageOutcome> returned() {
        return Optional.ofNullable(returned);
    }

    /** Why it was cancelled. */
    public Optional<CancelReason> cancelReason() {
        return Optional.ofNullable(cancelReason);
    }

    /** Whether it was cancelled. */
    public boolean isCancelled() {
        return cancelledAt != null;
    }

    /** Whether it waits for a choice. */
    public boolean isParked() {
        return kind == SessionKind.WISP && takenAt == null && cancelledAt == null;
    }

    /** Notes that the payment manager asked for it. Only the first time counts. */
    public void read(Instant at) {
        if (readAt == null) {
            readAt = at;
        }
    }

    /**
     * Takes it over for what the payer chose.
     *
     * @throws IllegalStateException if it does not wait for a choice
     */
    public void take(Choice chosen, Instant at) {
        if (!isParked()) {
            throw new IllegalStateException("session " + id + " does not wait for a choice");
        }
        choice = chosen.kind();
        psp = chosen.psp();
        channel = chosen.channel();
        paymentType = chosen.paymentType();
        takenAt = at;
    }

    /** Keeps what the choice is answered. */
    public void answered(KeptAnswer given) {
        answerStatus = (short) given.status();
        answer = given.body();
    }

    /** Counts a question about its progress that has no result yet. */
    public void asked() {
        questions++;
    }

    /**
     * Keeps where the provider's page is.
     *
     * @param page its address with all parameters
     * @param parameters parametriPagamentoImmediato
     */
    public void leadsTo(String page, String parameters) {
        pspPage = page;
        immediateParameters = parameters;
    }

    /**
     * Notes how the provider's page ended. The first return counts: what the institution was told cannot be untold.
     *
     * @param outcome as the provider's return code means
     * @param query the provider's own parameters
     */
    public void returned(PageOutcome outcome, String query, Instant at) {
        if (returned == null) {
            returned = outcome;
            returnedQuery = query;
            returnedAt = at;
        }
    }

    /** The provider's own parameters when the payer returned. */
    public Optional<String> returnedQuery() {
        return Optional.ofNullable(returnedQuery);
    }

    /** When the payer returned. */
    public Optional<Instant> returnedAt() {
        return Optional.ofNullable(returnedAt);
    }

    /**
     * Cancels it.
     *
     * @throws IllegalStateException if it is cancelled already
     */
    public void cancel(CancelReason reason, Instant at) {
        if (cancelledAt != null) {
            throw new IllegalStateException("session " + id + " is cancelled already");
        }
        cancelReason = reason;
        cancelledAt = at;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ParkedSession that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
