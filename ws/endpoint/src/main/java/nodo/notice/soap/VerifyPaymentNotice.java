package nodo.notice.soap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import nodo.exchange.desk.PspCaller;
import nodo.exchange.soap.Outcome;
import nodo.exchange.soap.SoapCall;
import nodo.exchange.soap.SoapOperation;
import nodo.fault.Fault;
import nodo.notice.desk.NoticeVerification;
import nodo.notice.desk.VerifyNotice;
import nodo.notice.partner.VerifiedNotice;
import nodo.wire.nodeforpsp.VerifyPaymentNoticeReq;
import nodo.wire.nodeforpsp.VerifyPaymentNoticeRes;

/** verifyPaymentNotice: what a notice costs now. */
@ApplicationScoped
public class VerifyPaymentNotice implements SoapOperation<VerifyPaymentNoticeReq, VerifyPaymentNoticeRes> {

    private final NoticeVerification verification;

    @Inject
    public VerifyPaymentNotice(NoticeVerification verification) {
        this.verification = verification;
    }

    @SuppressWarnings("NullAway") // proxy
    protected VerifyPaymentNotice() {
        this(null);
    }

    @Override
    public String name() {
        return "verifyPaymentNotice";
    }

    @Override
    public Class<VerifyPaymentNoticeReq> request() {
        return VerifyPaymentNoticeReq.class;
    }

    @Override
    public byte[] answer(VerifyPaymentNoticeReq request, SoapCall<VerifyPaymentNoticeRes> call) {
        PspCaller caller = call.caller(
                request.getIdPSP(), request.getIdBrokerPSP(), request.getIdChannel(), request.getPassword());
        return verification.verify(
                new VerifyNotice(caller, QrCode.position(request.getQrCode())),
                call.exchange(caller, VerifyPaymentNotice::verified));
    }

    private static VerifyPaymentNoticeRes verified(VerifiedNotice notice) {
        VerifyPaymentNoticeRes wire = Outcome.ok(new VerifyPaymentNoticeRes());
        wire.setPaymentList(PaymentOptions.wire(notice));
        wire.setPaymentDescription(notice.paymentDescription());
        wire.setFiscalCodePA(notice.creditor());
        wire.setCompanyName(notice.companyName());
        notice.officeName().ifPresent(wire::setOfficeName);
        if (notice.standIn()) {
            wire.setStandin(true);
        }
        return wire;
    }

    @Override
    public VerifyPaymentNoticeRes refuse(Fault fault) {
        return Outcome.ko(new VerifyPaymentNoticeRes(), fault);
    }
}
