package nodo.receipt.partner;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import nodo.money.Euro;
import nodo.notice.Iban;
import nodo.notice.OutcomeDetails;
import nodo.notice.PaymentData;
import nodo.notice.Transfer;
import nodo.notice.partner.MetadataMapping;
import nodo.notice.partner.SubjectMapping;
import nodo.receipt.ReceiptIssuer;
import nodo.wire.common.StOutcome;
import nodo.wire.pafornode.CtReceipt;
import nodo.wire.pafornode.CtReceiptV2;
import nodo.wire.pafornode.CtTransferListPA;
import nodo.wire.pafornode.CtTransferListPAReceiptV2;
import nodo.wire.pafornode.CtTransferPA;
import nodo.wire.pafornode.CtTransferPAReceiptV2;

/** {@link ReceiptContent} as ctReceipt and as ctReceiptV2. */
final class ReceiptMapping {

    private ReceiptMapping() {}

    static CtReceipt v1(ReceiptContent content) {
        CtReceipt wire = new CtReceipt();
        wire.setReceiptId(content.token().value());
        wire.setNoticeNumber(content.position().notice().value());
        wire.setFiscalCode(content.position().creditor().value());
        wire.setOutcome(StOutcome.OK);
        describe(wire, content.data(), content.creditorName());
        issue(wire, content.issuer());
        detail(wire, content.details());
        wire.setPaymentDateTime(dateTime(content.paidAt()));
        if (content.data().standIn()) {
            wire.setStandIn(true);
        }
        return wire;
    }

    private static void describe(CtReceipt wire, PaymentData data, String creditorName) {
        wire.setCreditorReferenceId(data.creditorReferenceId());
        wire.setPaymentAmount(data.amount().amount());
        wire.setDescription(data.description());
        wire.setCompanyName(creditorName);
        data.officeName().ifPresent(wire::setOfficeName);
        wire.setDebtor(SubjectMapping.wire(data.debtor()));
        CtTransferListPA transfers = new CtTransferListPA();
        data.transfers().forEach(transfer -> transfers.getTransfers().add(transferV1(transfer)));
        wire.setTransferList(transfers);
        MetadataMapping.wire(data.metadata()).ifPresent(wire::setMetadata);
    }

    private static void issue(CtReceipt wire, ReceiptIssuer issuer) {
        wire.setIdPSP(issuer.psp());
        issuer.fiscalCode().ifPresent(wire::setPspFiscalCode);
        issuer.vatNumber().ifPresent(wire::setPspPartitaIVA);
        wire.setPSPCompanyName(issuer.companyName());
        wire.setIdChannel(issuer.channel());
        wire.setChannelDescription(issuer.channelDescription());
    }

    private static void detail(CtReceipt wire, OutcomeDetails details) {
        details.payer().map(SubjectMapping::wire).ifPresent(wire::setPayer);
        wire.setPaymentMethod(details.paymentMethod());
        wire.setFee(details.fee().amount());
        wire.setApplicationDate(details.applicationDate());
        wire.setTransferDate(details.transferDate());
    }

    private static CtTransferPA transferV1(Transfer transfer) {
        CtTransferPA wire = new CtTransferPA();
        wire.setIdTransfer(transfer.id());
        wire.setTransferAmount(transfer.amount().amount());
        wire.setFiscalCodePA(transfer.beneficiary().value());
        transfer.iban().map(Iban::value).ifPresent(wire::setIBAN);
        wire.setRemittanceInformation(transfer.remittanceInformation());
        wire.setTransferCategory(transfer.transferCategory());
        MetadataMapping.wire(transfer.metadata()).ifPresent(wire::setMetadata);
        return wire;
    }

    static CtReceiptV2 v2(ReceiptContent content) {
        CtReceiptV2 wire = new CtReceiptV2();
        wire.setReceiptId(content.token().value());
        wire.setNoticeNumber(content.position().notice().value());
        wire.setFiscalCode(content.position().creditor().value());
        wire.setOutcome(StOutcome.OK);
        describe(wire, content);
        issue(wire, content.issuer());
        detail(wire, content.details());
        content.paymentNote().ifPresent(wire::setPaymentNote);
        wire.setPaymentDateTime(dateTime(content.paidAt()));
        if (content.data().standIn()) {
            wire.setStandIn(true);
        }
        return wire;
    }

    private static void describe(CtReceiptV2 wire, ReceiptContent content) {
        PaymentData data = content.data();
        wire.setCreditorReferenceId(data.creditorReferenceId());
        wire.setPaymentAmount(data.amount().amount());
        wire.setDescription(data.description());
        wire.setCompanyName(content.creditorName());
        data.officeName().ifPresent(wire::setOfficeName);
        wire.setDebtor(SubjectMapping.wire(data.debtor()));
        CtTransferListPAReceiptV2 transfers = new CtTransferListPAReceiptV2();
        data.transfers()
                .forEach(
                        transfer -> transfers.getTransfers().add(transferV2(transfer, content.stampOf(transfer.id()))));
        wire.setTransferList(transfers);
        MetadataMapping.wire(data.metadata()).ifPresent(wire::setMetadata);
    }

    private static void issue(CtReceiptV2 wire, ReceiptIssuer issuer) {
        wire.setIdPSP(issuer.psp());
        issuer.fiscalCode().ifPresent(wire::setPspFiscalCode);
        issuer.vatNumber().ifPresent(wire::setPspPartitaIVA);
        wire.setPSPCompanyName(issuer.companyName());
        wire.setIdChannel(issuer.channel());
        wire.setChannelDescription(issuer.channelDescription());
    }

    private static void detail(CtReceiptV2 wire, OutcomeDetails details) {
        details.payer().map(SubjectMapping::wire).ifPresent(wire::setPayer);
        wire.setPaymentMethod(details.paymentMethod());
        wire.setFee(details.fee().amount());
        details.primaryCiIncurredFee().map(Euro::amount).ifPresent(wire::setPrimaryCiIncurredFee);
        details.idBundle().ifPresent(wire::setIdBundle);
        details.idCiBundle().ifPresent(wire::setIdCiBundle);
        wire.setApplicationDate(details.applicationDate());
        wire.setTransferDate(details.transferDate());
    }

    private static CtTransferPAReceiptV2 transferV2(Transfer transfer, Optional<byte[]> stamp) {
        CtTransferPAReceiptV2 wire = new CtTransferPAReceiptV2();
        wire.setIdTransfer(transfer.id());
        wire.setTransferAmount(transfer.amount().amount());
        wire.setFiscalCodePA(transfer.beneficiary().value());
        transfer.companyName().ifPresent(wire::setCompanyName);
        transfer.iban().map(Iban::value).ifPresent(wire::setIBAN);
        stamp.ifPresent(wire::setMBDAttachment);
        wire.setRemittanceInformation(transfer.remittanceInformation());
        wire.setTransferCategory(transfer.transferCategory());
        MetadataMapping.wire(transfer.metadata()).ifPresent(wire::setMetadata);
        return wire;
    }

    private static OffsetDateTime dateTime(Instant at) {
        return at.truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
    }
}
