package nodo.rt;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the node says of an RT that it fetched: accepted, or why not. Written once, never changed; its delivery is in the
 * outbox.
 *
 * <p>Source: ACK_PagamentiTelematici.xsd 6.0.1.
 */
@Entity
@Table(name = "rt_ack")
public class RtAck {

    @Id
    private UUID id;

    private String creditor;

    private String iuv;

    private String ccp;

    @Column(name = "message_id")
    private String messageId;

    @Column(name = "message_at")
    private Instant messageAt;

    private @Nullable String rejection;

    private @Nullable String detail;

    private Instant at;

    @SuppressWarnings("NullAway") // filled by Hibernate
    protected RtAck() {}

    /**
     * An acknowledgement.
     *
     * @param about the RT
     * @param rejection why it was rejected; none if it was accepted
     * @param at the present instant
     */
    public RtAck(FetchedRt about, Optional<RtRejection> rejection, Instant at) {
        this.id = UUID.randomUUID();
        this.creditor = about.creditor();
        this.iuv = about.iuv();
        this.ccp = about.ccp();
        this.messageId = about.messageId();
        this.messageAt = about.messageAt();
        this.rejection = rejection.map(RtRejection::code).orElse(null);
        this.detail = rejection.map(RtRejection::detail).orElse(null);
        this.at = at;
    }

    /** Its identifier: 32 hexadecimal digits, which fit identificativoACK. */
    public String id() {
        return id.toString().replace("-", "");
    }

    /** The RT that it is about. */
    public FetchedRt about() {
        return new FetchedRt(creditor, iuv, ccp, messageId, messageAt);
    }

    /** Why the RT was rejected; none if it was accepted. */
    public Optional<RtRejection> rejection() {
        return rejection == null || detail == null ? Optional.empty() : Optional.of(new RtRejection(rejection, detail));
    }

    /** When it was made. */
    public Instant at() {
        return at;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RtAck that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
