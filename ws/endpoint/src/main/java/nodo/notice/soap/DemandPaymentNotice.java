package nodo.notice.soap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import nodo.exchange.desk.PspCaller;
import nodo.exchange.soap.Outcome;
import nodo.exchange.soap.SoapCall;
import nodo.exchange.soap.SoapOperation;
import nodo.fault.Fault;
import nodo.notice.PositionKey;
import nodo.notice.desk.DemandNotice;
import nodo.notice.desk.NoticeDemand;
import nodo.notice.partner.DemandedNotice;
import nodo.wire.nodeforpsp.CtQrCode;
import nodo.wire.nodeforpsp.DemandPaymentNoticeRequest;
import nodo.wire.nodeforpsp.DemandPaymentNoticeResponse;

/** demandPaymentNotice: a notice for a service that is paid without one (modello 4). */
@ApplicationScoped
public class DemandPaymentNotice implements SoapOperation<DemandPaymentNoticeRequest, DemandPaymentNoticeResponse> {

    private final NoticeDemand demand;

    @Inject
    public DemandPaymentNotice(NoticeDemand demand) {
        this.demand = demand;
    }

    @SuppressWarnings("NullAway") // proxy
    protected DemandPaymentNotice() {
        this(null);
    }

    @Override
    public String name() {
        return "demandPaymentNotice";
    }

    @Override
    public Class<DemandPaymentNoticeRequest> request() {
        return DemandPaymentNoticeRequest.class;
    }

    @Override
    public byte[] answer(DemandPaymentNoticeRequest request, SoapCall<DemandPaymentNoticeResponse> call) {
        PspCaller caller = call.caller(
                request.getIdPSP(), request.getIdBrokerPSP(), request.getIdChannel(), request.getPassword());
        DemandNotice command = new DemandNotice(
                caller, request.getIdSoggettoServizio(), data(request.getDatiSpecificiServizio(), call));
        return demand.demand(command, call.exchange(caller, DemandPaymentNotice::demanded));
    }

    /** Any base64 passes the schema, that of nothing too; the node asks for something (validation 1.6). */
    private static byte[] data(byte[] wire, SoapCall<?> call) {
        if (wire.length == 0) {
            throw call.inadmissible("datiSpecificiServizio", "il valore non può essere vuoto");
        }
        return wire;
    }

    private static DemandPaymentNoticeResponse demanded(DemandedNotice notice) {
        DemandPaymentNoticeResponse wire = Outcome.ok(new DemandPaymentNoticeResponse());
        wire.setQrCode(qrCode(notice.notice()));
        wire.setPaymentList(PaymentOptions.wire(notice.cost()));
        wire.setPaymentDescription(notice.cost().paymentDescription());
        wire.setFiscalCodePA(notice.cost().creditor());
        wire.setCompanyName(notice.cost().companyName());
        notice.cost().officeName().ifPresent(wire::setOfficeName);
        return wire;
    }

    private static CtQrCode qrCode(PositionKey notice) {
        CtQrCode wire = new CtQrCode();
        wire.setFiscalCode(notice.creditor().value());
        wire.setNoticeNumber(notice.notice().value());
        return wire;
    }

    @Override
    public DemandPaymentNoticeResponse refuse(Fault fault) {
        return Outcome.ko(new DemandPaymentNoticeResponse(), fault);
    }
}
