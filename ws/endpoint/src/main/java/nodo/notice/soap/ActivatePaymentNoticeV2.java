package nodo.notice.soap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.Optional;
import nodo.exchange.desk.PspCaller;
import nodo.exchange.soap.Outcome;
import nodo.exchange.soap.SoapCall;
import nodo.exchange.soap.SoapOperation;
import nodo.fault.Fault;
import nodo.money.Euro;
import nodo.notice.Iban;
import nodo.notice.PaymentData;
import nodo.notice.StampRequest;
import nodo.notice.Transfer;
import nodo.notice.desk.ActivateNotice;
import nodo.notice.desk.ActivatedNotice;
import nodo.notice.desk.NoticeActivation;
import nodo.notice.partner.MetadataMapping;
import nodo.wire.common.CtRichiestaMarcaDaBollo;
import nodo.wire.nodeforpsp.ActivatePaymentNoticeV2Request;
import nodo.wire.nodeforpsp.ActivatePaymentNoticeV2Response;
import nodo.wire.nodeforpsp.CtTransferListPSPV2;
import nodo.wire.nodeforpsp.CtTransferPSPV2;

/** activatePaymentNoticeV2: takes the payment of a notice, and tells categories, metadata and beneficiaries' names too. */
@ApplicationScoped
public class ActivatePaymentNoticeV2
        implements SoapOperation<ActivatePaymentNoticeV2Request, ActivatePaymentNoticeV2Response> {

    private final NoticeActivation activation;

    @Inject
    public ActivatePaymentNoticeV2(NoticeActivation activation) {
        this.activation = activation;
    }

    @SuppressWarnings("NullAway") // proxy
    protected ActivatePaymentNoticeV2() {
        this(null);
    }

    @Override
    public String name() {
        return "activatePaymentNoticeV2";
    }

    @Override
    public Class<ActivatePaymentNoticeV2Request> request() {
        return ActivatePaymentNoticeV2Request.class;
    }

    @Override
    public byte[] answer(ActivatePaymentNoticeV2Request request, SoapCall<ActivatePaymentNoticeV2Response> call) {
        PspCaller caller = call.caller(
                request.getIdPSP(), request.getIdBrokerPSP(), request.getIdChannel(), request.getPassword());
        ActivateNotice command = new ActivateNotice(
                name(),
                caller,
                QrCode.position(request.getQrCode()),
                ExpirationTime.asked(request.getExpirationTime(), call),
                new Euro(request.getAmount()),
                Optional.ofNullable(request.getDueDate()),
                Optional.ofNullable(request.getPaymentNote()));
        return activation.activate(
                command, call.exchange(caller, request.getIdempotencyKey(), ActivatePaymentNoticeV2::activated));
    }

    private static ActivatePaymentNoticeV2Response activated(ActivatedNotice notice) {
        PaymentData data = notice.data();
        ActivatePaymentNoticeV2Response wire = Outcome.ok(new ActivatePaymentNoticeV2Response());
        wire.setTotalAmount(data.amount().amount());
        wire.setPaymentDescription(data.description());
        wire.setFiscalCodePA(notice.creditor().value());
        data.companyName().ifPresent(wire::setCompanyName);
        data.officeName().ifPresent(wire::setOfficeName);
        wire.setPaymentToken(notice.token().value());
        CtTransferListPSPV2 transfers = new CtTransferListPSPV2();
        data.transfers().forEach(transfer -> transfers.getTransfers().add(transfer(transfer)));
        wire.setTransferList(transfers);
        MetadataMapping.wire(data.metadata()).ifPresent(wire::setMetadata);
        wire.setCreditorReferenceId(data.creditorReferenceId());
        notice.allCcp().ifPresent(wire::setAllCCP);
        if (data.standIn()) {
            wire.setStandin(true);
        }
        return wire;
    }

    private static CtTransferPSPV2 transfer(Transfer transfer) {
        CtTransferPSPV2 wire = new CtTransferPSPV2();
        wire.setIdTransfer(transfer.id());
        wire.setTransferAmount(transfer.amount().amount());
        wire.setFiscalCodePA(transfer.beneficiary().value());
        transfer.companyName().ifPresent(wire::setCompanyName);
        transfer.iban().map(Iban::value).ifPresent(wire::setIBAN);
        transfer.stamp().map(ActivatePaymentNoticeV2::stamp).ifPresent(wire::setRichiestaMarcaDaBollo);
        wire.setRemittanceInformation(transfer.remittanceInformation());
        wire.setTransferCategory(transfer.transferCategory());
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

    @Override
    public ActivatePaymentNoticeV2Response refuse(Fault fault) {
        return Outcome.ko(new ActivatePaymentNoticeV2Response(), fault);
    }
}
