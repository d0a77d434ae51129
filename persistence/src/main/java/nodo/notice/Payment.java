package nodo.notice;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nodo.money.Euro;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/**
 * One activation of a position (a session): its token, the payment data that the creditor institution gave, and the
 * outcome once the PSP has sent it.
 *
 * <p>Changed only under the row lock of its {@link Position}, except by deliveries, which lock the payment itself.
 */
@Entity
@DynamicUpdate // a step changes few of the columns
@Table(name = "position_payment")
public class Payment {

    @Id
    private String token;

    private String creditor;

    @Column(name = "notice_number")
    private String noticeNumber;

    @Enumerated(EnumType.STRING)
    private PaymentStatus status;

    @Column(name = "activated_by")
    private String activatedBy;

    @Column(name = "activated_at")
    private Instant activatedAt;

    @Column(name = "valid_to")
    private Instant validTo;

    private String psp;

    @Column(name = "psp_broker")
    private String pspBroker;

    private String channel;

    private String station;

    @Column(name = "station_broker")
    private String stationBroker;

    @Column(name = "creditor_reference_id")
    private String creditorReferenceId;

    private BigDecimal amount;

    @Column(name = "due_date")
    private @Nullable LocalDate dueDate;

    private String description;

    @Column(name = "company_name")
    private @Nullable String companyName;

    @Column(name = "office_name")
    private @Nullable String officeName;

    @Column(name = "payment_note")
    private @Nullable String paymentNote;

    @Convert(converter = SubjectColumn.class)
    private Subject debtor;

    @Convert(converter = MetadataColumn.class)
    private Metadata metadata;

    private boolean classic;

    @Column(name = "stand_in")
    private boolean standIn;

    @Embedded
    private @Nullable ClosedByColumns closedBy;

    @Embedded
    private @Nullable OutcomeColumns outcome;

    @Version
    private int version;

    @ElementCollection
    @BatchSize(size = 64) // receipts are made for several sessions at once
    @CollectionTable(name = "position_transfer", joinColumns = @JoinColumn(name = "token"))
    @OrderBy("idTransfer")
    private List<TransferColumns> transfers = new ArrayList<>();

    @OneToMany(mappedBy = "payment", cascade = CascadeType.PERSIST)
    @OrderBy("at, id")
    private List<PaymentStatusChange> history = new ArrayList<>();

    @SuppressWarnings("NullAway") // filled by Hibernate
    protected Payment() {}

    /**
     * A session that begins: PAYING, with the first line of its history.
     *
     * @param activation who activated what, and until when
     * @param data the creditor institution's payment data
     */
    public Payment(Activation activation, PaymentData data) {
        this.token = activation.token().value();
        this.creditor = activation.position().creditor().value();
        this.noticeNumber = activation.position().notice().value();
        this.activatedBy = activation.operation();
        this.activatedAt = activation.at();
        this.validTo = activation.validTo();
        this.psp = activation.psp();
        this.pspBroker = activation.pspBroker();
        this.channel = activation.channel();
        this.station = activation.station();
        this.stationBroker = activation.stationBroker();
        this.paymentNote = activation.paymentNote().orElse(null);
        this.creditorReferenceId = data.creditorReferenceId();
        this.amount = data.amount().amount();
        this.dueDate = data.dueDate().orElse(null);
        this.description = data.description();
        this.companyName = data.companyName().orElse(null);
        this.officeName = data.officeName().orElse(null);
        this.debtor = data.debtor();
        this.metadata = data.metadata();
        this.standIn = data.standIn();
        data.transfers().forEach(transfer -> transfers.add(new TransferColumns(transfer)));
        this.status = PaymentStatus.PAYING;
        history.add(new PaymentStatusChange(this, status, activatedAt, activatedBy));
    }

    /**
     * A session that begins at a creditor of the classic model, who still owes its RPT: PAYING, with the first line of
     * its history.
     *
     * @param activation who activated what, and until when
     * @param data what the creditor's paaAttivaRPT says is to be paid
     */
    public static Payment ofClassicCreditor(Activation activation, PaymentData data) {
        Payment payment = new Payment(activation, data);
        payment.classic = true;
        return payment;
    }

    /** The token, which is also the receipt's id; for a classic creditor, the context code of its RPT. */
    public PaymentToken token() {
        return new PaymentToken(token);
    }

    /** The position that this session pays. */
    public PositionKey position() {
        return new PositionKey(new FiscalCode(creditor), new NoticeNumber(noticeNumber));
    }

    /** The state in force. */
    public PaymentStatus status() {
        return status;
    }

    /** The IUV of the payment. */
    public String creditorReferenceId() {
        return creditorReferenceId;
    }

    /** Who activated it and how. */
    public Activation activation() {
        return new Activation(
                token(),
                position(),
                activatedBy,
                activatedAt,
                validTo,
                psp,
                pspBroker,
                channel,
                station,
                stationBroker,
                Optional.ofNullable(paymentNote));
    }

    /** What the creditor institution said is to be paid. */
    public PaymentData data() {
        return new PaymentData(
                creditorReferenceId,
                new Euro(amount),
                Optional.ofNullable(dueDate),
                description,
                Optional.ofNullable(companyName),
                Optional.ofNullable(officeName),
                debtor,
                transfers.stream().map(TransferColumns::transfer).toList(),
                metadata,
                standIn);
    }

    /** The touchpoint's closePayment that reserved it, if one was accepted. */
    public Optional<ClosedBy> closedBy() {
        return Optional.ofNullable(closedBy).map(ClosedByColumns::closedBy);
    }

    /**
     * Whether a touchpoint pays it (new model 1): it was closed, or it was activated by activateIOPayment. Every other
     * session is paid at the PSP that activated it (flows-notice §10).
     */
    public boolean ofTouchpoint() {
        return closedBy != null || activatedByIo();
    }

    /** Whether it was born from activateIOPayment, of which receipts say other things. */
    public boolean activatedByIo() {
        return Activation.BY_IO.equals(activatedBy);
    }

    /** Whether its creditor speaks the classic model: an RT is owed at its end, not a receipt. */
    public boolean ofClassicCreditor() {
        return classic;
    }

    /** Whether its creditor speaks the classic model and has not sent its RPT. */
    public boolean awaitsRpt() {
        return classic && status == PaymentStatus.PAYING;
    }

    /** The PSP whose outcome counts: the one that the closePayment named, or else the one that activated. */
    public String collectingPsp() {
        return closedBy().map(ClosedBy::psp).orElse(psp);
    }

    /** The outcome that the PSP sent, if it has. */
    public Optional<PaymentOutcome> outcome() {
        return Optional.ofNullable(outcome).map(columns -> columns.outcome(token()));
    }

    /** The states reached, oldest first. */
    public List<PaymentStatusChange> history() {
        return List.copyOf(history);
    }

    /** Whether the token's time is over; this alone changes nothing until the cancel job runs (flows-notice §7). */
    public boolean expiredAt(Instant now) {
        return validTo.isBefore(now);
    }

    /**
     * Reserves it for the PSP that a closePayment names: PAYMENT_RESERVED, with the token's new end.
     *
     * @param by the close
     * @param validTo until when the outcome is awaited, whatever was left before (flows-notice §7)
     * @param at when
     * @param operation the operation
     * @throws IllegalStateException if the state table does not allow it
     */
    public void reserve(ClosedBy by, Instant validTo, Instant at, String operation) {
        moveTo(PaymentStatus.PAYMENT_RESERVED, at, operation);
        this.closedBy = new ClosedByColumns(by);
        this.validTo = validTo;
    }

    /**
     * Records the PSP's outcome: PAID for OK, FAILED for KO, as far as the state allows; before a classic creditor's
     * RPT, PAID_NORPT and FAILED_NORPT.
     *
     * @param outcome what the PSP said
     * @param by the operation
     * @throws IllegalStateException if an outcome is recorded already, or the state does not allow one
     */
    public void record(PaymentOutcome outcome, String by) {
        if (this.outcome != null) {
            throw new IllegalStateException("an outcome is recorded already");
        }
        this.outcome = new OutcomeColumns(outcome);
        moveTo(outcome.paid() ? paid() : failed(), outcome.receivedAt(), by);
    }

    private PaymentStatus paid() {
        return awaitsRpt() ? PaymentStatus.PAID_NORPT : PaymentStatus.PAID;
    }

    private PaymentStatus failed() {
        return awaitsRpt() ? PaymentStatus.FAILED_NORPT : PaymentStatus.FAILED;
    }

    /**
     * Moves to another state and writes it in the history.
     *
     * @param next the state to reach
     * @param at when
     * @param by the operation or job that causes it
     * @throws IllegalStateException if the state table does not allow the step
     */
    public void moveTo(PaymentStatus next, Instant at, String by) {
        status = status.moveTo(next);
        history.add(new PaymentStatusChange(this, next, at, by));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Payment that && token.equals(that.token);
    }

    @Override
    public int hashCode() {
        return token.hashCode();
    }
}
