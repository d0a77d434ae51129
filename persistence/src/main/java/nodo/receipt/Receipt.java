package nodo.receipt;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nodo.notice.PaymentToken;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/**
 * The receipt of a paid session: what the registry said about the PSP when the outcome came, and who must hear of it.
 * Amounts, transfers and payer are the session's.
 */
@Entity
@Table(name = "position_receipt")
public class Receipt {

    @Id
    private String token;

    private String psp;

    @Column(name = "psp_fiscal_code")
    private @Nullable String pspFiscalCode;

    @Column(name = "psp_vat_number")
    private @Nullable String pspVatNumber;

    @Column(name = "psp_company_name")
    private String pspCompanyName;

    private String channel;

    @Column(name = "channel_description")
    private String channelDescription;

    @Column(name = "payment_date_time")
    private Instant paymentDateTime;

    @BatchSize(size = 64) // receipts are sent several at once
    @OneToMany(mappedBy = "receipt", cascade = CascadeType.PERSIST)
    @OrderBy("station")
    private List<ReceiptRecipient> recipients = new ArrayList<>();

    @SuppressWarnings("NullAway") // filled by Hibernate
    protected Receipt() {}

    /**
     * A receipt that becomes due, with a recipient at NOTICE_GENERATED for each destination.
     *
     * @param token the paid session
     * @param issuer what the receipt says of the PSP and its channel
     * @param at when the node recorded the positive outcome
     * @param destinations the stations that must hear of it, at least one, without duplicates
     * @param by the operation that caused it
     */
    public Receipt(PaymentToken token, ReceiptIssuer issuer, Instant at, List<Destination> destinations, String by) {
        this.token = token.value();
        this.psp = issuer.psp();
        this.pspFiscalCode = issuer.fiscalCode().orElse(null);
        this.pspVatNumber = issuer.vatNumber().orElse(null);
        this.pspCompanyName = issuer.companyName();
        this.channel = issuer.channel();
        this.channelDescription = issuer.channelDescription();
        this.paymentDateTime = at;
        destinations.forEach(destination -> recipients.add(new ReceiptRecipient(this, destination, at, by)));
    }

    /** The receipt's id, which is the session's token. */
    public PaymentToken token() {
        return new PaymentToken(token);
    }

    /** When the node recorded the positive outcome. */
    public Instant paymentDateTime() {
        return paymentDateTime;
    }

    /** What the receipt says of the PSP and its channel. */
    public ReceiptIssuer issuer() {
        return new ReceiptIssuer(
                psp,
                Optional.ofNullable(pspFiscalCode),
                Optional.ofNullable(pspVatNumber),
                pspCompanyName,
                channel,
                channelDescription);
    }

    /** Who must hear of it. */
    public List<ReceiptRecipient> recipients() {
        return List.copyOf(recipients);
    }

    /** Whether every recipient has answered: only then are session and position NOTIFIED. */
    public boolean notified() {
        return recipients.stream().allMatch(recipient -> recipient.status() == RecipientStatus.NOTIFIED);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Receipt that && token.equals(that.token);
    }

    @Override
    public int hashCode() {
        return token.hashCode();
    }
}
