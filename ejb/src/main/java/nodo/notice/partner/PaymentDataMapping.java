package nodo.notice.partner;

import java.util.Base64;
import java.util.Optional;
import nodo.money.Euro;
import nodo.notice.FiscalCode;
import nodo.notice.Iban;
import nodo.notice.PaymentData;
import nodo.notice.StampRequest;
import nodo.notice.Transfer;
import nodo.wire.common.CtRichiestaMarcaDaBollo;
import nodo.wire.pafornode.CtPaymentPA;
import nodo.wire.pafornode.CtPaymentPAV2;
import nodo.wire.pafornode.CtTransferPA;
import nodo.wire.pafornode.CtTransferPAV2;
import org.jspecify.annotations.Nullable;

/** The payment data of paGetPayment and paGetPaymentV2: one record for both, V2's own fields empty for V1. */
final class PaymentDataMapping {

    private PaymentDataMapping() {}

    static PaymentData paymentData(CtPaymentPA wire) {
        return new PaymentData(
                wire.getCreditorReferenceId(),
                new Euro(wire.getPaymentAmount()),
                Optional.of(wire.getDueDate()),
                wire.getDescription(),
                Optional.ofNullable(wire.getCompanyName()),
                Optional.ofNullable(wire.getOfficeName()),
                SubjectMapping.subject(wire.getDebtor()),
                wire.getTransferList().getTransfers().stream()
                        .map(PaymentDataMapping::transfer)
                        .toList(),
                MetadataMapping.metadata(wire.getMetadata()));
    }

    static PaymentData paymentData(CtPaymentPAV2 wire) {
        return new PaymentData(
                wire.getCreditorReferenceId(),
                new Euro(wire.getPaymentAmount()),
                Optional.of(wire.getDueDate()),
                wire.getDescription(),
                Optional.ofNullable(wire.getCompanyName()),
                Optional.ofNullable(wire.getOfficeName()),
                SubjectMapping.subject(wire.getDebtor()),
                wire.getTransferList().getTransfers().stream()
                        .map(PaymentDataMapping::transfer)
                        .toList(),
                MetadataMapping.metadata(wire.getMetadata()));
    }

    private static Transfer transfer(CtTransferPA wire) {
        return new Transfer(
                wire.getIdTransfer(),
                new Euro(wire.getTransferAmount()),
                new FiscalCode(wire.getFiscalCodePA()),
                Optional.empty(),
                Optional.of(new Iban(wire.getIBAN())),
                Optional.empty(),
                wire.getRemittanceInformation(),
                wire.getTransferCategory(),
                MetadataMapping.metadata(wire.getMetadata()));
    }

    private static Transfer transfer(CtTransferPAV2 wire) {
        return new Transfer(
                wire.getIdTransfer(),
                new Euro(wire.getTransferAmount()),
                new FiscalCode(wire.getFiscalCodePA()),
                Optional.ofNullable(wire.getCompanyName()),
                Optional.ofNullable(wire.getIBAN()).map(Iban::new),
                stamp(wire.getRichiestaMarcaDaBollo()),
                wire.getRemittanceInformation(),
                wire.getTransferCategory(),
                MetadataMapping.metadata(wire.getMetadata()));
    }

    private static Optional<StampRequest> stamp(@Nullable CtRichiestaMarcaDaBollo wire) {
        return Optional.ofNullable(wire)
                .map(request -> new StampRequest(
                        Base64.getEncoder().encodeToString(request.getHashDocumento()),
                        request.getProvinciaResidenza()));
    }
}
