package nodo.notice.soap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import nodo.exchange.desk.PspCaller;
import nodo.exchange.soap.Outcome;
import nodo.exchange.soap.SoapCall;
import nodo.exchange.soap.SoapOperation;
import nodo.fault.Fault;
import nodo.money.Euro;
import nodo.notice.OutcomeDetails;
import nodo.notice.PaymentToken;
import nodo.notice.desk.OutcomeAccepted;
import nodo.notice.desk.PaymentOutcomes;
import nodo.notice.desk.SendOutcome;
import nodo.wire.common.StOutcome;
import nodo.wire.nodeforpsp.CtOutcomeDetails;
import nodo.wire.nodeforpsp.SendPaymentOutcomeReq;
import nodo.wire.nodeforpsp.SendPaymentOutcomeRes;
import nodo.wire.nodeforpsp.StPaymentChannel;

/** sendPaymentOutcome: how one session ended. */
@ApplicationScoped
public class SendPaymentOutcome implements SoapOperation<SendPaymentOutcomeReq, SendPaymentOutcomeRes> {

    private final PaymentOutcomes outcomes;

    @Inject
    public SendPaymentOutcome(PaymentOutcomes outcomes) {
        this.outcomes = outcomes;
    }

    @SuppressWarnings("NullAway") // proxy
    protected SendPaymentOutcome() {
        this(null);
    }

    @Override
    public String name() {
        return "sendPaymentOutcome";
    }

    @Override
    public Class<SendPaymentOutcomeReq> request() {
        return SendPaymentOutcomeReq.class;
    }

    @Override
    public byte[] answer(SendPaymentOutcomeReq request, SoapCall<SendPaymentOutcomeRes> call) {
        PspCaller caller = call.caller(
                request.getIdPSP(), request.getIdBrokerPSP(), request.getIdChannel(), request.getPassword());
        SendOutcome command = new SendOutcome(
                name(),
                caller,
                List.of(new PaymentToken(request.getPaymentToken())),
                request.getOutcome() == StOutcome.OK,
                Optional.ofNullable(request.getDetails()).map(SendPaymentOutcome::details),
                List.of());
        return outcomes.record(
                command, call.exchange(caller, request.getIdempotencyKey(), SendPaymentOutcome::accepted));
    }

    private static OutcomeDetails details(CtOutcomeDetails wire) {
        return new OutcomeDetails(
                wire.getPaymentMethod().value(),
                Optional.ofNullable(wire.getPaymentChannel()).map(StPaymentChannel::value),
                new Euro(wire.getFee()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                PayerMapping.payer(wire.getPayer()),
                wire.getApplicationDate(),
                wire.getTransferDate());
    }

    private static SendPaymentOutcomeRes accepted(OutcomeAccepted accepted) {
        return Outcome.ok(new SendPaymentOutcomeRes());
    }

    @Override
    public SendPaymentOutcomeRes refuse(Fault fault) {
        return Outcome.ko(new SendPaymentOutcomeRes(), fault);
    }
}
