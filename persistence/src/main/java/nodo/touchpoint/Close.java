package nodo.touchpoint;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import nodo.money.Euro;
import nodo.notice.CloseId;
import nodo.notice.ClosedBy;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * An accepted closePayment OK: written once, never changed. How it ended is told by the states of its sessions.
 */
@Entity
@Immutable
@Table(name = "position_close")
public class Close {

    @Id
    @Column(name = "close_id")
    private String id;

    private short protocol;

    private String psp;

    @Column(name = "psp_broker")
    private String pspBroker;

    private String channel;

    @Column(name = "payment_method")
    private String paymentMethod;

    @Column(name = "transaction_id")
    private String transactionId;

    @Column(name = "total_amount")
    private BigDecimal totalAmount;

    private BigDecimal fee;

    @Column(name = "primary_ci_incurred_fee")
    private @Nullable BigDecimal primaryCiIncurredFee;

    @Column(name = "id_bundle")
    private @Nullable String idBundle;

    @Column(name = "id_ci_bundle")
    private @Nullable String idCiBundle;

    @Column(name = "operation_at")
    private Instant operationAt;

    @Column(name = "additional_information")
    @Convert(converter = AdditionalInformationColumn.class)
    private AdditionalInformation additionalInformation;

    @Column(name = "transaction_details")
    private @Nullable String transactionDetails;

    @Column(name = "client_id")
    private @Nullable String clientId;

    @Column(name = "device_id")
    private @Nullable String deviceId;

    @Column(name = "closed_at")
    private Instant closedAt;

    @SuppressWarnings("NullAway") // filled by Hibernate
    protected Close() {}

    /**
     * A close that is accepted.
     *
     * @param id its id
     * @param data what the touchpoint said
     * @param at the present instant
     */
    public Close(CloseId id, ClosingData data, Instant at) {
        this.id = id.value();
        this.protocol = (short) data.protocol().number();
        this.psp = data.psp();
        this.pspBroker = data.pspBroker();
        this.channel = data.channel();
        this.paymentMethod = data.paymentMethod();
        this.transactionId = data.transactionId();
        this.totalAmount = data.totalAmount().amount();
        this.fee = data.fee().amount();
        this.primaryCiIncurredFee =
                data.primaryCiIncurredFee().map(Euro::amount).orElse(null);
        this.idBundle = data.idBundle().orElse(null);
        this.idCiBundle = data.idCiBundle().orElse(null);
        this.operationAt = data.operationAt();
        this.additionalInformation = data.additionalInformation();
        this.transactionDetails = data.transactionDetails().orElse(null);
        this.clientId = data.query().clientId().orElse(null);
        this.deviceId = data.query().deviceId().orElse(null);
        this.closedAt = at;
    }

    /** What names it. */
    public CloseId id() {
        return new CloseId(id);
    }

    /** When it was accepted. */
    public Instant closedAt() {
        return closedAt;
    }

    /** What the touchpoint said. */
    public ClosingData data() {
        return new ClosingData(
                Protocol.of(protocol),
                psp,
                pspBroker,
                channel,
                paymentMethod,
                transactionId,
                new Euro(totalAmount),
                new Euro(fee),
                Optional.ofNullable(primaryCiIncurredFee).map(Euro::new),
                Optional.ofNullable(idBundle),
                Optional.ofNullable(idCiBundle),
                operationAt,
                additionalInformation,
                Optional.ofNullable(transactionDetails),
                new ClientQuery(Optional.ofNullable(clientId), Optional.ofNullable(deviceId)));
    }

    /** What each of its sessions keeps of it. */
    public ClosedBy closedBy() {
        return new ClosedBy(id(), psp, channel, paymentMethod, new Euro(fee));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Close that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
