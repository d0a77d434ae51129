package nodo.touchpoint.partner;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Map;
import nodo.money.Euro;
import nodo.notice.Iban;
import nodo.notice.PaymentData;
import nodo.notice.StampRequest;
import nodo.notice.Transfer;
import nodo.notice.partner.MetadataMapping;
import nodo.touchpoint.AdditionalInformation;
import nodo.touchpoint.ClosingData;
import nodo.wire.common.CtMapEntry;
import nodo.wire.common.CtMetadata;
import nodo.wire.common.CtRichiestaMarcaDaBollo;
import nodo.wire.pspfornode.CtAdditionalPaymentInformations;
import nodo.wire.pspfornode.CtBancomatpayPayment;
import nodo.wire.pspfornode.CtCreditCardPayment;
import nodo.wire.pspfornode.CtPaymentListV2;
import nodo.wire.pspfornode.CtPaymentV2;
import nodo.wire.pspfornode.CtPaypalPayment;
import nodo.wire.pspfornode.CtTransferListPSP;
import nodo.wire.pspfornode.CtTransferListPSPV2;
import nodo.wire.pspfornode.CtTransferPSP;
import nodo.wire.pspfornode.CtTransferPSPV2;
import nodo.wire.pspfornode.PspNotifyPaymentReq;
import nodo.wire.pspfornode.PspNotifyPaymentV2;

/** {@link Notification} as pspNotifyPayment and as pspNotifyPaymentV2. Source: contracts-notice §2.5. */
final class NotifyMapping {

    private NotifyMapping() {}

    /**
     * Whether version 1 has room for it: one session without stamps. closePayment refuses others for its channels, but a
     * channel may go back to version 1 before its PSP is told.
     */
    static boolean fitsVersion1(Notification told) {
        return told.payments().size() == 1
                && told.payments().get(0).data().transfers().stream()
                        .noneMatch(transfer -> transfer.stamp().isPresent());
    }

    /** Of a notification that fits version 1. */
    static PspNotifyPaymentReq v1(Notification told) {
        ClosingData closing = told.closing();
        NotifiedPayment payment = told.payments().get(0);
        PspNotifyPaymentReq wire = new PspNotifyPaymentReq();
        wire.setIdPSP(closing.psp());
        wire.setIdBrokerPSP(closing.pspBroker());
        wire.setIdChannel(closing.channel());
        wire.setPaymentToken(payment.token().value());
        describe(wire, payment);
        CtTransferListPSP transfers = new CtTransferListPSP();
        payment.data().transfers().forEach(transfer -> transfers.getTransfers().add(transferV1(transfer)));
        wire.setTransferList(transfers);
        switch (closing.protocol()) {
            case V1 -> wire.setBancomatpayPayment(bancomatPay(closing));
            case V2 -> wire.setAdditionalPaymentInformations(additional(closing));
            case CARTA -> wire.setCreditCardPayment(card(closing));
            case PAYPAL -> wire.setPaypalPayment(payPal(closing));
        }
        if (payment.data().standIn()) {
            wire.setStandin(true);
        }
        return wire;
    }

    private static void describe(PspNotifyPaymentReq wire, NotifiedPayment payment) {
        PaymentData data = payment.data();
        wire.setPaymentDescription(data.description());
        wire.setFiscalCodePA(payment.position().creditor().value());
        wire.setCompanyName(payment.creditorName());
        data.officeName().ifPresent(wire::setOfficeName);
        wire.setCreditorReferenceId(data.creditorReferenceId());
        wire.setDebtAmount(data.amount().amount());
    }

    private static CtTransferPSP transferV1(Transfer transfer) {
        CtTransferPSP wire = new CtTransferPSP();
        wire.setIdTransfer(transfer.id());
        wire.setTransferAmount(transfer.amount().amount());
        wire.setFiscalCodePA(transfer.beneficiary().value());
        transfer.iban().map(Iban::value).ifPresent(wire::setIBAN);
        wire.setRemittanceInformation(transfer.remittanceInformation());
        MetadataMapping.wire(transfer.metadata()).ifPresent(wire::setMetadata);
        return wire;
    }

    /** The names are those of closePayment v1's additionalPaymentInformations. */
    private static CtBancomatpayPayment bancomatPay(ClosingData closing) {
        Map<String, String> texts = closing.additionalInformation().texts();
        CtBancomatpayPayment wire = new CtBancomatpayPayment();
        wire.setTransactionId(texts.get("transactionId"));
        wire.setOutcomePaymentGateway(texts.get("outcomePaymentGateway"));
        wire.setTotalAmount(closing.totalAmount().amount());
        wire.setFee(closing.fee().amount());
        wire.setTimestampOperation(dateTime(closing.operationAt()));
        wire.setAuthorizationCode(texts.get("authorizationCode"));
        return wire;
    }

    private static CtCreditCardPayment card(ClosingData closing) {
        Map<String, String> texts = closing.additionalInformation().texts();
        CtCreditCardPayment wire = new CtCreditCardPayment();
        wire.setRrn(texts.get("rrn"));
        wire.setOutcomePaymentGateway(texts.get("outcomePaymentGateway"));
        wire.setTotalAmount(closing.totalAmount().amount());
        wire.setFee(closing.fee().amount());
        wire.setTimestampOperation(dateTime(closing.operationAt()));
        wire.setAuthorizationCode(texts.get("authorizationCode"));
        return wire;
    }

    private static CtPaypalPayment payPal(ClosingData closing) {
        Map<String, String> texts = closing.additionalInformation().texts();
        CtPaypalPayment wire = new CtPaypalPayment();
        wire.setTransactionId(texts.get("transactionId"));
        wire.setPspTransactionId(texts.get("pspTransactionId"));
        wire.setTotalAmount(closing.totalAmount().amount());
        wire.setFee(closing.fee().amount());
        wire.setTimestampOperation(dateTime(closing.operationAt()));
        return wire;
    }

    static PspNotifyPaymentV2 v2(Notification told) {
        ClosingData closing = told.closing();
        PspNotifyPaymentV2 wire = new PspNotifyPaymentV2();
        wire.setIdPSP(closing.psp());
        wire.setIdBrokerPSP(closing.pspBroker());
        wire.setIdChannel(closing.channel());
        wire.setTransactionId(closing.transactionId());
        wire.setTotalAmount(closing.totalAmount().amount());
        wire.setFee(closing.fee().amount());
        closing.primaryCiIncurredFee().map(Euro::amount).ifPresent(wire::setPrimaryCiIncurredFee);
        closing.idBundle().ifPresent(wire::setIdBundle);
        closing.idCiBundle().ifPresent(wire::setIdCiBundle);
        wire.setTimestampOperation(dateTime(closing.operationAt()));
        CtPaymentListV2 payments = new CtPaymentListV2();
        told.payments().forEach(payment -> payments.getPayments().add(paymentV2(payment)));
        wire.setPaymentList(payments);
        wire.setAdditionalPaymentInformations(additional(closing));
        return wire;
    }

    private static CtPaymentV2 paymentV2(NotifiedPayment payment) {
        PaymentData data = payment.data();
        CtPaymentV2 wire = new CtPaymentV2();
        wire.setPaymentToken(payment.token().value());
        wire.setPaymentDescription(data.description());
        wire.setFiscalCodePA(payment.position().creditor().value());
        wire.setCompanyName(payment.creditorName());
        data.officeName().ifPresent(wire::setOfficeName);
        wire.setCreditorReferenceId(data.creditorReferenceId());
        wire.setDebtAmount(data.amount().amount());
        CtTransferListPSPV2 transfers = new CtTransferListPSPV2();
        data.transfers().forEach(transfer -> transfers.getTransfers().add(transferV2(transfer)));
        wire.setTransferList(transfers);
        MetadataMapping.wire(data.metadata()).ifPresent(wire::setMetadata);
        if (data.standIn()) {
            wire.setStandin(true);
        }
        return wire;
    }

    private static CtTransferPSPV2 transferV2(Transfer transfer) {
        CtTransferPSPV2 wire = new CtTransferPSPV2();
        wire.setIdTransfer(transfer.id());
        wire.setTransferAmount(transfer.amount().amount());
        wire.setFiscalCodePA(transfer.beneficiary().value());
        transfer.companyName().ifPresent(wire::setCompanyName);
        transfer.iban().map(Iban::value).ifPresent(wire::setIBAN);
        transfer.stamp().map(NotifyMapping::stamp).ifPresent(wire::setRichiestaMarcaDaBollo);
        wire.setRemittanceInformation(transfer.remittanceInformation());
        MetadataMapping.wire(transfer.metadata()).ifPresent(wire::setMetadata);
        return wire;
    }

    private static CtRichiestaMarcaDaBollo stamp(StampRequest stamp) {
        CtRichiestaMarcaDaBollo wire = new CtRichiestaMarcaDaBollo();
        wire.setHashDocumento(Base64.getDecoder().decode(stamp.documentHash()));
        wire.setTipoBollo(StampRequest.TYPE);
        wire.setProvinciaResidenza(stamp.province());
        return wire;
    }

    private static CtAdditionalPaymentInformations additional(ClosingData closing) {
        AdditionalInformation information = closing.additionalInformation();
        CtAdditionalPaymentInformations wire = new CtAdditionalPaymentInformations();
        if (!information.texts().isEmpty()) {
            CtMetadata metadata = new CtMetadata();
            information.texts().forEach((key, value) -> metadata.getMapEntries().add(entry(key, value)));
            wire.setMetadata(metadata);
        }
        return wire;
    }

    private static CtMapEntry entry(String key, String value) {
        CtMapEntry wire = new CtMapEntry();
        wire.setKey(key);
        wire.setValue(value);
        return wire;
    }

    private static OffsetDateTime dateTime(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
