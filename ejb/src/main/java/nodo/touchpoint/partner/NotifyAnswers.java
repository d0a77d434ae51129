package nodo.touchpoint.partner;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nodo.exchange.partner.AnswerContent;
import nodo.exchange.partner.FailureCodes;
import nodo.exchange.partner.PartnerAnswer;
import nodo.exchange.partner.PartnerCall;
import nodo.exchange.partner.PartnerFaults;
import nodo.fault.FaultCode;
import nodo.wire.codec.SoapReader;
import nodo.wire.codec.WireService;
import nodo.wire.common.CtFaultBean;
import nodo.wire.common.CtResponse;
import nodo.wire.common.StOutcome;
import nodo.wire.pspfornode.PspNotifyPaymentRes;
import nodo.wire.pspfornode.PspNotifyPaymentV2Res;

/** Tells what the end of a call to a PSP means. Source: flows-notice §13, point 4. */
final class NotifyAnswers {

    private static final Map<String, Class<? extends CtResponse>> BY_OPERATION =
            Map.of("pspNotifyPayment", PspNotifyPaymentRes.class, "pspNotifyPaymentV2", PspNotifyPaymentV2Res.class);

    private static final FailureCodes CODES = FailureCodes.OF_CHANNELS;

    private final SoapReader reader = SoapReader.ofAnswers(WireService.PSP_FOR_NODE);

    NotifyReply reply(PartnerCall call, PartnerAnswer answer) {
        if (answer instanceof PartnerAnswer.Answered answered) {
            return read(Objects.requireNonNull(BY_OPERATION.get(call.operation())), answered);
        }
        FaultCode code = CODES.of(answer);
        return answer.neverSent()
                ? new NotifyReply.NotSent(code, answer.toString())
                : new NotifyReply.Unclear(code, answer.toString());
    }

    private NotifyReply read(Class<? extends CtResponse> expected, PartnerAnswer.Answered answered) {
        AnswerContent content = AnswerContent.of(answered, reader, expected);
        if (content instanceof AnswerContent.Valid valid) {
            return told(expected.cast(valid.payload()));
        }
        return content instanceof AnswerContent.Unusable unusable
                ? unreadable(unusable.full())
                : new NotifyReply.Unclear(CODES.inactive(), "HTTP " + answered.status() + " senza risposta valida");
    }

    /** OK without a fault, or KO with a whole one: everything else is no answer. */
    private static NotifyReply told(CtResponse response) {
        Optional<CtFaultBean> fault = Optional.ofNullable(response.getFault());
        if (response.getOutcome() == StOutcome.OK) {
            return fault.isEmpty() ? new NotifyReply.Accepted() : unreadable("outcome OK con fault");
        }
        return fault.flatMap(PartnerFaults::whole)
                .<NotifyReply>map(NotifyReply.Refused::new)
                .orElseGet(() -> unreadable("outcome KO senza un fault completo"));
    }

    private static NotifyReply unreadable(String why) {
        return new NotifyReply.Unclear(CODES.unusable(), why);
    }
}
