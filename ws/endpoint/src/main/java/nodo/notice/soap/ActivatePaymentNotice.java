package nodo.notice.soap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import nodo.exchange.desk.PspCaller;
import nodo.exchange.soap.Outcome;
import nodo.exchange.soap.SoapCall;
import nodo.exchange.soap.SoapOperation;
import nodo.fault.Fault;
import nodo.money.Euro;
import nodo.notice.Iban;
import nodo.notice.PaymentData;
import nodo.notice.Transfer;
import nodo.notice.desk.ActivateNotice;
import nodo.notice.desk.ActivatedNotice;
import nodo.notice.desk.NoticeActivation;
import nodo.notice.partner.MetadataMapping;
import nodo.wire.nodeforpsp.ActivatePaymentNoticeReq;
import nodo.wire.nodeforpsp.ActivatePaymentNoticeRes;
import nodo.wire.nodeforpsp.CtTransferListPSP;
import nodo.wire.nodeforpsp.CtTransferPSP;

/** activatePaymentNotice: takes the payment of a notice; what only V2 can say is left out. */
@ApplicationScoped
public class ActivatePaymentNotice implements SoapOperation<ActivatePaymentNoticeReq, ActivatePaymentNoticeRes> {

    private final NoticeActivation activation;

    @Inject
    public ActivatePaymentNotice(NoticeActivation activation) {
        this.activation = activation;
    }

    @SuppressWarnings("NullAway") // proxy
    protected ActivatePaymentNotice() {
        this(null);
    }

    @Override
    public String name() {
        return "activatePaymentNotice";
    }

    @Override
    public Class<ActivatePaymentNoticeReq> request() {
        return ActivatePaymentNoticeReq.class;
    }

    @Override
    public byte[] answer(ActivatePaymentNoticeReq request, SoapCall<ActivatePaymentNoticeRes> call) {
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
                command, call.exchange(caller, request.getIdempotencyKey(), ActivatePaymentNotice::activated));
    }

    private static ActivatePaymentNoticeRes activated(ActivatedNotice notice) {
        PaymentData data = notice.data();
        ActivatePaymentNoticeRes wire = Outcome.ok(new ActivatePaymentNoticeRes());
        wire.setTotalAmount(data.amount().amount());
        wire.setPaymentDescription(data.description());
        wire.setFiscalCodePA(notice.creditor().value());
        data.companyName().ifPresent(wire::setCompanyName);
        data.officeName().ifPresent(wire::setOfficeName);
        wire.setPaymentToken(notice.token().value());
        CtTransferListPSP transfers = new CtTransferListPSP();
        data.transfers().forEach(transfer -> transfers.getTransfers().add(transfer(transfer)));
        wire.setTransferList(transfers);
        wire.setCreditorReferenceId(data.creditorReferenceId());
        if (data.standIn()) {
            wire.setStandin(true);
        }
        return wire;
    }

    private static CtTransferPSP transfer(Transfer transfer) {
        CtTransferPSP wire = new CtTransferPSP();
        wire.setIdTransfer(transfer.id());
        wire.setTransferAmount(transfer.amount().amount());
        wire.setFiscalCodePA(transfer.beneficiary().value());
        transfer.iban().map(Iban::value).ifPresent(wire::setIBAN);
        wire.setRemittanceInformation(transfer.remittanceInformation());
        MetadataMapping.wire(transfer.metadata()).ifPresent(wire::setMetadata);
        return wire;
    }

    @Override
    public ActivatePaymentNoticeRes refuse(Fault fault) {
        return Outcome.ko(new ActivatePaymentNoticeRes(), fault);
    }
}
