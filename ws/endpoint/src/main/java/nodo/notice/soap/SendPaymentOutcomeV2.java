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
import nodo.notice.SoldStamp;
import nodo.notice.desk.OutcomeAccepted;
import nodo.notice.desk.PaymentOutcomes;
import nodo.notice.desk.SendOutcome;
import nodo.wire.common.StOutcome;
import nodo.wire.nodeforpsp.CtOutcomeDetailsV2;
import nodo.wire.nodeforpsp.SendPaymentOutcomeV2Request;
import nodo.wire.nodeforpsp.SendPaymentOutcomeV2Response;
import nodo.wire.nodeforpsp.StPaymentChannel;
import org.jspecify.annotations.Nullable;

/** sendPaymentOutcomeV2: how one to five sessions ended, all in the same way. */
@ApplicationScoped
public class SendPaymentOutcomeV2 implements SoapOperation<SendPaymentOutcomeV2Request, SendPaymentOutcomeV2Response> {

    private final PaymentOutcomes outcomes;

    @Inject
    public SendPaymentOutcomeV2(PaymentOutcomes outcomes) {
        this.outcomes = outcomes;
    }

    @SuppressWarnings("NullAway") // proxy
    protected SendPaymentOutcomeV2() {
        this(null);
    }

    @Override
    public String name() {
        return "sendPaymentOutcomeV2";
    }

    @Override
    public Class<SendPaymentOutcomeV2Request> request() {
        return SendPaymentOutcomeV2Request.class;
    }

    @Override
    public byte[] answer(SendPaymentOutcomeV2Request request, SoapCall<SendPaymentOutcomeV2Response> call) {
        PspCaller caller = call.caller(
                request.getIdPSP(), request.getIdBrokerPSP(), request.getIdChannel(), request.getPassword());
        SendOutcome command = new SendOutcome(
                name(),
                caller,
                request.getPaymentTokens().getPaymentTokens().stream()
                        .map(PaymentToken::new)
                        .toList(),
                request.getOutcome() == StOutcome.OK,
                Optional.ofNullable(request.getDetails()).map(SendPaymentOutcomeV2::details),
                stamps(request.getDetails()));
        return outcomes.record(
                command, call.exchange(caller, request.getIdempotencyKey(), SendPaymentOutcomeV2::accepted));
    }

    private static List<SoldStamp> stamps(@Nullable CtOutcomeDetailsV2 wire) {
        return wire == null || wire.getMarcheDaBollo() == null
                ? List.of()
                : wire.getMarcheDaBollo().getMarcheDaBollo().stream()
                        .map(stamp -> new SoldStamp(
                                new PaymentToken(stamp.getPaymentToken()),
                                stamp.getIdTransfer(),
                                stamp.getMBDAttachment()))
                        .toList();
    }

    private static OutcomeDetails details(CtOutcomeDetailsV2 wire) {
        return new OutcomeDetails(
                wire.getPaymentMethod().value(),
                Optional.ofNullable(wire.getPaymentChannel()).map(StPaymentChannel::value),
                new Euro(wire.getFee()),
                Optional.ofNullable(wire.getPrimaryCiIncurredFee()).map(Euro::new),
                Optional.ofNullable(wire.getIdBundle()),
                Optional.ofNullable(wire.getIdCiBundle()),
                PayerMapping.payer(wire.getPayer()),
                wire.getApplicationDate(),
                wire.getTransferDate());
    }

    private static SendPaymentOutcomeV2Response accepted(OutcomeAccepted accepted) {
        return Outcome.ok(new SendPaymentOutcomeV2Response());
    }

    @Override
    public SendPaymentOutcomeV2Response refuse(Fault fault) {
        return Outcome.ko(new SendPaymentOutcomeV2Response(), fault);
    }
}
