package nodo.rt;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nodo.money.Euro;
import nodo.rpt.RptId;
import org.jspecify.annotations.Nullable;

/** The RT of an RPT. Written once, never changed. */
@Entity
@Table(name = "rt")
public class Rt {

    @Id
    @Column(name = "rpt")
    private UUID rpt;

    @Enumerated(EnumType.STRING)
    private RtOrigin origin;

    @Column(name = "signature_type")
    private @Nullable String signatureType;

    @Column(name = "message_id")
    private String messageId;

    @Column(name = "message_at")
    private Instant messageAt;

    @Enumerated(EnumType.STRING)
    private RtOutcome outcome;

    private BigDecimal total;

    @Column(name = "received_at")
    private Instant receivedAt;

    private byte[] document;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "rt_payment", joinColumns = @JoinColumn(name = "rpt"))
    @OrderColumn(name = "position")
    private List<RtPaymentColumns> payments = new ArrayList<>();

    @SuppressWarnings("NullAway") // filled by Hibernate
    protected Rt() {}

    /**
     * An RT that was found valid, or that the node made.
     *
     * @param rpt the RPT that it answers
     * @param origin how it came
     * @param message its bytes and its kind of signature
     * @param content what it says
     * @param at when it came or was made
     */
    public Rt(RptId rpt, RtOrigin origin, RtMessage message, RtContent content, Instant at) {
        this.rpt = rpt.value();
        this.origin = origin;
        this.signatureType = message.signatureType().orElse(null);
        this.document = message.document();
        this.messageId = content.messageId();
        this.messageAt = content.messageAt().toInstant();
        this.outcome = content.outcome();
        this.total = content.total().amount();
        this.receivedAt = at;
        content.payments().forEach(payment -> payments.add(new RtPaymentColumns(payment)));
    }

    /** The RPT that it answers. */
    public RptId rpt() {
        return new RptId(rpt);
    }

    /** How it came. */
    public RtOrigin origin() {
        return origin;
    }

    /** Its exact bytes, not to be changed, and its kind of signature. */
    public RtMessage message() {
        return new RtMessage(Optional.ofNullable(signatureType), document);
    }

    /** The identifier that its maker gave it. */
    public String messageId() {
        return messageId;
    }

    /** When its maker made it. */
    public Instant messageAt() {
        return messageAt;
    }

    /** What became of the payment. */
    public RtOutcome outcome() {
        return outcome;
    }

    /** What was paid in all. */
    public Euro total() {
        return new Euro(total);
    }

    /** When it came, or was made by the node. */
    public Instant receivedAt() {
        return receivedAt;
    }

    /** Its payments, in the order of the RPT. */
    public List<RtPayment> payments() {
        return payments.stream().map(RtPaymentColumns::payment).toList();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Rt that && rpt.equals(that.rpt);
    }

    @Override
    public int hashCode() {
        return rpt.hashCode();
    }
}
