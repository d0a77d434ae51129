package nodo.notice.soap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import nodo.exchange.desk.PspCaller;
import nodo.exchange.soap.SoapCall;
import nodo.exchange.soap.SoapOperation;
import nodo.fault.Fault;
import nodo.fault.OriginalFault;
import nodo.money.Euro;
import nodo.notice.Activation;
import nodo.notice.FiscalCode;
import nodo.notice.NoticeNumber;
import nodo.notice.PaymentData;
import nodo.notice.PositionKey;
import nodo.notice.desk.ActivateNotice;
import nodo.notice.desk.ActivatedNotice;
import nodo.notice.desk.NoticeActivation;
import nodo.wire.nodeforio.ActivateIOPaymentReq;
import nodo.wire.nodeforio.ActivateIOPaymentRes;
import nodo.wire.nodeforio.CtFaultBean;
import nodo.wire.nodeforio.CtQrCode;
import nodo.wire.nodeforio.StOutcome;

/**
 * activateIOPayment: a touchpoint takes the payment of a notice. Its answer has no transfers, and its payer is not told to
 * the creditor: the payer of a receipt is the outcome's.
 */
@ApplicationScoped
public class ActivateIOPayment implements SoapOperation<ActivateIOPaymentReq, ActivateIOPaymentRes> {

    private final NoticeActivation activation;

    @Inject
    public ActivateIOPayment(NoticeActivation activation) {
        this.activation = activation;
    }

    @SuppressWarnings("NullAway") // proxy
    protected ActivateIOPayment() {
        this(null);
    }

    @Override
    public String name() {
        return Activation.BY_IO;
    }

    @Override
    public Class<ActivateIOPaymentReq> request() {
        return ActivateIOPaymentReq.class;
    }

    @Override
    public byte[] answer(ActivateIOPaymentReq request, SoapCall<ActivateIOPaymentRes> call) {
        PspCaller caller = call.caller(
                request.getIdPSP(),
                request.getIdBrokerPSP(),
                request.getIdChannel(),
                Optional.ofNullable(request.getPassword()));
        ActivateNotice command = new ActivateNotice(
                name(),
                caller,
                position(request.getQrCode()),
                ExpirationTime.asked(request.getExpirationTime(), call),
                new Euro(request.getAmount()),
                Optional.ofNullable(request.getDueDate()),
                Optional.ofNullable(request.getPaymentNote()));
        return activation.activate(
                command, call.exchange(caller, request.getIdempotencyKey(), ActivateIOPayment::activated));
    }

    private static PositionKey position(CtQrCode wire) {
        return new PositionKey(new FiscalCode(wire.getFiscalCode()), new NoticeNumber(wire.getNoticeNumber()));
    }

    private static ActivateIOPaymentRes activated(ActivatedNotice notice) {
        PaymentData data = notice.data();
        ActivateIOPaymentRes wire = new ActivateIOPaymentRes();
        wire.setOutcome(StOutcome.OK);
        wire.setTotalAmount(data.amount().amount());
        wire.setPaymentDescription(data.description());
        wire.setFiscalCodePA(notice.creditor().value());
        data.companyName().ifPresent(wire::setCompanyName);
        data.officeName().ifPresent(wire::setOfficeName);
        wire.setPaymentToken(notice.token().value());
        wire.setCreditorReferenceId(data.creditorReferenceId());
        return wire;
    }

    /** The contract has types of its own for what all other answers begin with. */
    @Override
    public ActivateIOPaymentRes refuse(Fault fault) {
        ActivateIOPaymentRes wire = new ActivateIOPaymentRes();
        wire.setOutcome(StOutcome.KO);
        wire.setFault(bean(fault));
        return wire;
    }

    private static CtFaultBean bean(Fault fault) {
        CtFaultBean wire = new CtFaultBean();
        wire.setFaultCode(fault.code().name());
        wire.setFaultString(fault.string());
        wire.setId(fault.id());
        fault.description().ifPresent(wire::setDescription);
        fault.serial().ifPresent(wire::setSerial);
        fault.original().ifPresent(original -> addOriginal(wire, original));
        return wire;
    }

    private static void addOriginal(CtFaultBean wire, OriginalFault original) {
        wire.setOriginalFaultCode(original.code());
        wire.setOriginalFaultString(original.string());
        original.description().ifPresent(wire::setOriginalDescription);
    }
}
