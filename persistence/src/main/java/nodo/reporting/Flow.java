package nodo.reporting;

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
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A reporting flow: who sent it, for whom, what it says of itself, and what became of it. A draft changes until it is
 * published; a published one never does.
 */
@Entity
@Table(name = "reporting_flow")
public class Flow {

    /** The longest account of a mistake that is kept; more is cut. */
    private static final int LONGEST_MISTAKE = 1024;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "reporting_flow")
    @SequenceGenerator(name = "reporting_flow", sequenceName = "reporting_flow_seq", allocationSize = 100)
    private long id;

    @Column(name = "flow_id")
    private String flowId;

    private String psp;

    @Column(name = "flow_year")
    private Integer year;

    private String creditor;

    @Column(name = "flow_at")
    private Instant at;

    @Column(name = "psp_broker")
    private String pspBroker;

    private String channel;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "published_at")
    private @Nullable Instant publishedAt;

    @Enumerated(EnumType.STRING)
    private FlowStatus status;

    private @Nullable String mistake;

    private @Nullable Integer revision;

    @Column(name = "next_revision")
    private @Nullable Integer nextRevision;

    private @Nullable String regulation;

    @Column(name = "regulation_date")
    private @Nullable LocalDate regulationDate;

    @Enumerated(EnumType.STRING)
    @Column(name = "sender_type")
    private @Nullable SenderType senderType;

    @Column(name = "sender_id")
    private @Nullable String senderId;

    @Column(name = "sender_name")
    private @Nullable String senderName;

    @Column(name = "receiver_id")
    private @Nullable String receiverId;

    @Column(name = "receiver_name")
    private @Nullable String receiverName;

    private @Nullable String bic;

    @Column(name = "payments_told")
    private @Nullable Long paymentsTold;

    @Column(name = "total_told")
    private @Nullable BigDecimal totalTold;

    @Column(name = "payments_found")
    private long paymentsFound;

    @Column(name = "total_found")
    private BigDecimal totalFound = FlowTotals.NONE.amount();

    @Column(name = "document_size")
    private @Nullable Long documentSize;

    @Column(name = "document_hash")
    private byte @Nullable [] documentHash;

    @Version
    private int version;

    @SuppressWarnings("NullAway") // filled by Hibernate
    protected Flow() {}

    private Flow(FlowUpload upload, FlowStatus status) {
        this.flowId = upload.flowId();
        this.psp = upload.psp();
        this.year = upload.at().getYear();
        this.creditor = upload.creditor();
        this.at = upload.at().toInstant();
        this.pspBroker = upload.pspBroker();
        this.channel = upload.channel();
        this.receivedAt = upload.receivedAt();
        this.updatedAt = upload.receivedAt();
        this.status = status;
    }

    /** A flow that came whole, and whose document is to be read. */
    static Flow unread(FlowUpload upload, StoredDocument document) {
        Flow flow = new Flow(upload, FlowStatus.TO_BE_VALIDATED);
        flow.enclose(document);
        return flow;
    }

    /** A flow whose payments are to come, and which will have this number unless another one is faster. */
    public static Flow draft(FlowUpload upload, FlowHead head, int nextRevision) {
        Flow flow = new Flow(upload, FlowStatus.CREATED);
        flow.nextRevision = nextRevision;
        flow.describe(head);
        return flow;
    }

    /** Notes what it says of itself. */
    void describe(FlowHead head) {
        regulation = head.regulation();
        regulationDate = head.regulationDate();
        senderType = head.sender().type();
        senderId = head.sender().id();
        senderName = head.sender().name().orElse(null);
        receiverId = head.receiver().id();
        receiverName = head.receiver().name().orElse(null);
        bic = head.bic().orElse(null);
        paymentsTold = head.told().payments();
        totalTold = head.told().amount();
    }

    /** Notes which payments it has by now; a draft has its status by them. */
    void count(FlowTotals found, Instant now) {
        paymentsFound = found.payments();
        totalFound = found.amount();
        updatedAt = now;
        if (status.isDraft()) {
            status = status.moveTo(found.payments() == 0 ? FlowStatus.CREATED : FlowStatus.INSERTED);
        }
    }

    /** Notes its document, whose bytes are kept beside it. */
    void enclose(StoredDocument document) {
        documentSize = document.size();
        documentHash = document.hash();
    }

    /** Becomes a revision. */
    void publish(int number, Instant now) {
        status = status.moveTo(FlowStatus.VALID);
        revision = number;
        publishedAt = now;
        updatedAt = now;
    }

    /** Its document failed. */
    void invalidate(String why) {
        status = status.moveTo(FlowStatus.INVALID);
        mistake = why.length() > LONGEST_MISTAKE ? why.substring(0, LONGEST_MISTAKE) : why;
    }

    /** The number that names it inside the hub. */
    public long id() {
        return id;
    }

    /** The identifier that the PSP gave it. */
    public String flowId() {
        return flowId;
    }

    /** What it has in common with the other revisions. */
    public FlowKey key() {
        return new FlowKey(psp, year, flowId);
    }

    /** Its time, dataOraFlusso. */
    public Instant at() {
        return at;
    }

    /** Who sent it. */
    public String psp() {
        return psp;
    }

    /** The sender's broker. */
    public String pspBroker() {
        return pspBroker;
    }

    /** The channel that it came through. */
    public String channel() {
        return channel;
    }

    /** Whom it is for, identificativoDominio. */
    public String creditor() {
        return creditor;
    }

    /** Whether it counts. */
    public FlowStatus status() {
        return status;
    }

    /** When it came, or was begun. */
    public Instant receivedAt() {
        return receivedAt;
    }

    /** When it was changed last. */
    public Instant updatedAt() {
        return updatedAt;
    }

    /** When it became a revision. */
    public Optional<Instant> publishedAt() {
        return Optional.ofNullable(publishedAt);
    }

    /** The number of this revision, from 1; none if it is no revision. */
    public Optional<Integer> revision() {
        return Optional.ofNullable(revision);
    }

    /** The number of this revision; of a draft, the one that was next when it was begun. */
    public Optional<Integer> number() {
        return revision().or(() -> Optional.ofNullable(nextRevision));
    }

    /** What is wrong with its document; nothing unless it is INVALID. */
    public Optional<String> mistake() {
        return Optional.ofNullable(mistake);
    }

    /**
     * What it says of itself.
     *
     * @throws NullPointerException if it is INVALID: nobody knows
     */
    public FlowHead head() {
        return new FlowHead(
                Objects.requireNonNull(regulation),
                Objects.requireNonNull(regulationDate),
                // Flows that were taken before there was a column for it are told by their PSP's identifier.
                new FlowSender(
                        senderType == null ? SenderType.LEGAL_PERSON : senderType,
                        senderId == null ? psp : senderId,
                        Optional.ofNullable(senderName)),
                new FlowReceiver(receiverId == null ? creditor : receiverId, Optional.ofNullable(receiverName)),
                Optional.ofNullable(bic),
                new FlowTotals(Objects.requireNonNull(paymentsTold), Objects.requireNonNull(totalTold)));
    }

    /** Number and sum of the payments that it has. */
    public FlowTotals found() {
        return new FlowTotals(paymentsFound, totalFound);
    }

    /** Its document, which a draft has not. */
    public Optional<StoredDocument> document() {
        return documentSize == null || documentHash == null
                ? Optional.empty()
                : Optional.of(new StoredDocument(documentSize, documentHash));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Flow that
                && flowId.equals(that.flowId)
                && psp.equals(that.psp)
                && receivedAt.equals(that.receivedAt);
    }

    @Override
    public int hashCode() {
        return flowId.hashCode();
    }
}
