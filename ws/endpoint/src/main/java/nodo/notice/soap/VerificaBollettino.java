package nodo.notice.soap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import nodo.exchange.desk.PspCaller;
import nodo.exchange.soap.Outcome;
import nodo.exchange.soap.SoapCall;
import nodo.exchange.soap.SoapOperation;
import nodo.fault.Fault;
import nodo.notice.NoticeNumber;
import nodo.notice.desk.NoticeVerification;
import nodo.notice.desk.VerifyPostalNotice;
import nodo.notice.partner.VerifiedNotice;
import nodo.wire.nodeforpsp.VerificaBollettinoReq;
import nodo.wire.nodeforpsp.VerificaBollettinoRes;

/** verificaBollettino: what a notice costs now, named by the postal account on its bollettino. */
@ApplicationScoped
public class VerificaBollettino implements SoapOperation<VerificaBollettinoReq, VerificaBollettinoRes> {

    private final NoticeVerification verification;

    @Inject
    public VerificaBollettino(NoticeVerification verification) {
        this.verification = verification;
    }

    @SuppressWarnings("NullAway") // proxy
    protected VerificaBollettino() {
        this(null);
    }

    @Override
    public String name() {
        return "verificaBollettino";
    }

    @Override
    public Class<VerificaBollettinoReq> request() {
        return VerificaBollettinoReq.class;
    }

    @Override
    public byte[] answer(VerificaBollettinoReq request, SoapCall<VerificaBollettinoRes> call) {
        PspCaller caller = call.caller(
                request.getIdPSP(), request.getIdBrokerPSP(), request.getIdChannel(), request.getPassword());
        return verification.verifyPostal(
                new VerifyPostalNotice(caller, request.getCcPost(), new NoticeNumber(request.getNoticeNumber())),
                call.exchange(caller, notice -> verified(notice, request.getNoticeNumber())));
    }

    private static VerificaBollettinoRes verified(VerifiedNotice notice, String noticeNumber) {
        VerificaBollettinoRes wire = Outcome.ok(new VerificaBollettinoRes());
        wire.setPaymentBollettinoList(PaymentOptions.postalWire(notice));
        wire.setPaymentDescription(notice.paymentDescription());
        wire.setFiscalCodePA(notice.creditor());
        wire.setNoticeNumber(noticeNumber);
        wire.setCompanyName(notice.companyName());
        notice.officeName().ifPresent(wire::setOfficeName);
        return wire;
    }

    @Override
    public VerificaBollettinoRes refuse(Fault fault) {
        return Outcome.ko(new VerificaBollettinoRes(), fault);
    }
}
