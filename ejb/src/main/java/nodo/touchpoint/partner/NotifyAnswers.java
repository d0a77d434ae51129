package nodo.touchpoint.partner;

import java.util.Map;
import java.util.Optional;
import nodo.exchange.partner.PartnerAnswer;
import nodo.exchange.partner.PartnerCall;
import nodo.fault.FaultCode;
import nodo.fault.OriginalFault;
import nodo.wire.codec.Reading;
import nodo.wire.codec.SoapFault;
import nodo.wire.codec.SoapReader;
import nodo.wire.codec.WireService;
import nodo.wire.common.CtFaultBean;
import nodo.wire.common.CtResponse;
import nodo.wire.common.StOutcome;
import nodo.wire.pspfornode.PspNotifyPaymentRes;
import nodo.wire.pspfornode.PspNotifyPaymentV2Res;
import org.jspecify.annotations.Nullable;

/** Tells what the end of a call to a PSP means. Source: flows-notice §13, point 4. */
final class NotifyAnswers {

    private static final Map<String, Class<? extends CtResponse>> BY_OPERATION =
            Map.of("pspNotifyPayment", PspNotifyPaymentRes.class, "pspNotifyPaymentV2", PspNotifyPaymentV2Res.class);

    private static final int HTTP_OK = 200;

    private final SoapReader reader = SoapReader.ofAnswers(WireService.PSP_FOR_NODE);

    NotifyReply reply(PartnerCall call, PartnerAnswer answer) {
        if (answer instanceof PartnerAnswer.Answered answered) {
            return read(BY_OPERATION.get(call.operation()), answered);
        }
        FaultCode code = code(answer);
        return answer.neverSent()
                ? new NotifyReply.NotSent(code, answer.toString())
                : new NotifyReply.Unclear(code, answer.toString());
    }

    private static FaultCode code(PartnerAnswer answer) {
        if (answer instanceof PartnerAnswer.Unreachable) {
            return FaultCode.PPT_CANALE_IRRAGGIUNGIBILE;
        }
        if (answer instanceof PartnerAnswer.BrokenOff) {
            return FaultCode.PPT_CANALE_ERRORE_RESPONSE;
        }
        return answer instanceof PartnerAnswer.Overloaded overloaded
                ? kept(overloaded.reason())
                : FaultCode.PPT_CANALE_TIMEOUT;
    }

    private static FaultCode kept(PartnerAnswer.Overloaded.Reason reason) {
        return reason == PartnerAnswer.Overloaded.Reason.BULKHEAD_FULL
                ? FaultCode.PPT_SUPERAMENTOSOGLIA
                : FaultCode.PPT_CANALE_INDISPONIBILE;
    }

    /** A valid answer is read whatever its HTTP status (interop row 8). */
    private NotifyReply read(@Nullable Class<? extends CtResponse> expected, PartnerAnswer.Answered answered) {
        Reading reading = answered.charset()
                .map(charset -> reader.read(answered.body(), charset.name()))
                .orElseGet(() -> reader.read(answered.body()));
        if (expected != null && reading instanceof Reading.Valid valid && expected.isInstance(valid.payload())) {
            return told(expected.cast(valid.payload()));
        }
        if (answered.status() != HTTP_OK || isSoapFault(reading)) {
            return new NotifyReply.Unclear(
                    FaultCode.PPT_CANALE_SERVIZIO_NONATTIVO, "HTTP " + answered.status() + " senza risposta valida");
        }
        return unreadable(
                reading instanceof Reading.Invalid invalid ? invalid.description() : "risposta di un'altra operazione");
    }

    private static boolean isSoapFault(Reading reading) {
        return reading instanceof Reading.Invalid invalid
                && invalid.root().filter(SoapFault.ROOT::equals).isPresent();
    }

    /** OK without a fault, or KO with a whole one: everything else is no answer. */
    private static NotifyReply told(CtResponse response) {
        Optional<CtFaultBean> fault = Optional.ofNullable(response.getFault());
        if (response.getOutcome() == StOutcome.OK) {
            return fault.isEmpty() ? new NotifyReply.Accepted() : unreadable("outcome OK con fault");
        }
        return fault.flatMap(NotifyAnswers::original)
                .<NotifyReply>map(NotifyReply.Refused::new)
                .orElseGet(() -> unreadable("outcome KO senza un fault completo"));
    }

    private static Optional<OriginalFault> original(CtFaultBean fault) {
        return OriginalFault.ifWhole(
                fault.getFaultCode(),
                fault.getFaultString(),
                fault.getId(),
                Optional.ofNullable(fault.getDescription()));
    }

    private static NotifyReply unreadable(String why) {
        return new NotifyReply.Unclear(FaultCode.PPT_CANALE_ERRORE_RESPONSE, why);
    }
}
