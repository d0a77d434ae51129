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
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A reporting flow that a PSP sent: who, for whom, and what became of it. Written once, never changed. */
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

    @Enumerated(EnumType.STRING)
    private FlowStatus status;

    private @Nullable String mistake;

    private @Nullable Integer revision;

    private @Nullable String regulation;

    @Column(name = "regulation_date")
    private @Nullable LocalDate regulationDate;

    @Column(name = "payments_told")
    private @Nullable Long paymentsTold;

    @Column(name = "total_told")
    private @Nullable BigDecimal totalTold;

    @Column(name = "document_size")
    private long documentSize;

    @Column(name = "document_hash")
    private byte[] documentHash;

    @SuppressWarnings("NullAway") // filled by Hibernate
    protected Flow() {}

    private Flow(FlowUpload upload, FlowStatus status, long documentSize, byte[] documentHash) {
        this.flowId = upload.flowId();
        this.psp = upload.psp();
        this.year = upload.at().getYear();
        this.creditor = upload.creditor();
        this.at = upload.at().toInstant();
        this.pspBroker = upload.pspBroker();
        this.channel = upload.channel();
        this.receivedAt = upload.receivedAt();
        this.status = status;
        this.documentSize = documentSize;
        this.documentHash = documentHash;
    }

    /** A revision. */
    static Flow valid(FlowUpload upload, FlowContent content, int revision, long documentSize, byte[] documentHash) {
        Flow flow = new Flow(upload, FlowStatus.VALID, documentSize, documentHash);
        flow.revision = revision;
        flow.regulation = content.regulation();
        flow.regulationDate = content.regulationDate();
        flow.paymentsTold = content.paymentsTold();
        flow.totalTold = content.totalTold().amount();
        return flow;
    }

    /** A flow whose document failed. */
    static Flow invalid(FlowUpload upload, String mistake, long documentSize, byte[] documentHash) {
        Flow flow = new Flow(upload, FlowStatus.INVALID, documentSize, documentHash);
        flow.mistake = mistake.length() > LONGEST_MISTAKE ? mistake.substring(0, LONGEST_MISTAKE) : mistake;
        return flow;
    }

    /** The number that names it inside the hub. */
    public long id() {
        return id;
    }

    /** The identifier that the PSP gave it. */
    public String flowId() {
        return flowId;
    }

    /** Its time, dataOraFlusso. */
    public Instant at() {
        return at;
    }

    /** Whom it is for, identificativoDominio. */
    public String creditor() {
        return creditor;
    }

    /** Whether it counts. */
    public FlowStatus status() {
        return status;
    }

    /** The number of this revision, from 1; none if it is INVALID. */
    public Optional<Integer> revision() {
        return Optional.ofNullable(revision);
    }

    /** What is wrong with its document; nothing if it is VALID. */
    public Optional<String> mistake() {
        return Optional.ofNullable(mistake);
    }

    /** How many bytes its document has. */
    public long documentSize() {
        return documentSize;
    }

    /** SHA-256 of its document. */
    public byte[] documentHash() {
        return documentHash.clone();
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
