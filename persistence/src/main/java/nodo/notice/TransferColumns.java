package nodo.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.Optional;
import nodo.money.Euro;
import org.jspecify.annotations.Nullable;

/** A {@link Transfer} in the columns of POSITION_TRANSFER. */
@Embeddable
class TransferColumns {

    @Column(name = "id_transfer")
    private short idTransfer;

    private BigDecimal amount;

    private String creditor;

    @Column(name = "company_name")
    private @Nullable String companyName;

    private @Nullable String iban;

    @Column(name = "stamp_document_hash")
    private @Nullable String stampDocumentHash;

    @Column(name = "stamp_province")
    private @Nullable String stampProvince;

    @Column(name = "remittance_information")
    private String remittanceInformation;

    private String category;

    @Convert(converter = MetadataColumn.class)
    private Metadata metadata;

    @SuppressWarnings("NullAway") // filled by Hibernate
    protected TransferColumns() {}

    TransferColumns(Transfer transfer) {
        idTransfer = (short) transfer.id();
        amount = transfer.amount().amount();
        creditor = transfer.beneficiary().value();
        companyName = transfer.companyName().orElse(null);
        iban = transfer.iban().map(Iban::value).orElse(null);
        stampDocumentHash = transfer.stamp().map(StampRequest::documentHash).orElse(null);
        stampProvince = transfer.stamp().map(StampRequest::province).orElse(null);
        remittanceInformation = transfer.remittanceInformation();
        category = transfer.transferCategory();
        metadata = transfer.metadata();
    }

    Transfer transfer() {
        return new Transfer(
                idTransfer,
                new Euro(amount),
                new FiscalCode(creditor),
                Optional.ofNullable(companyName),
                Optional.ofNullable(iban).map(Iban::new),
                stamp(),
                remittanceInformation,
                category,
                metadata);
    }

    private Optional<StampRequest> stamp() {
        return stampDocumentHash == null || stampProvince == null
                ? Optional.empty()
                : Optional.of(new StampRequest(stampDocumentHash, stampProvince));
    }
}
