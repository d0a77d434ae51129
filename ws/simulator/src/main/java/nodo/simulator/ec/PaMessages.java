package nodo.simulator.ec;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nodo.simulator.notice.Position;
import nodo.wire.codec.Reading;
import nodo.wire.codec.SoapReader;
import nodo.wire.codec.SoapWriter;
import nodo.wire.codec.WireOperation;
import nodo.wire.codec.WireService;
import nodo.wire.common.CtFaultBean;
import nodo.wire.common.CtResponse;
import nodo.wire.common.StOutcome;
import nodo.wire.pafornode.PaDemandPaymentNoticeResponse;
import nodo.wire.pafornode.PaGetPaymentReq;
import nodo.wire.pafornode.PaGetPaymentRes;
import nodo.wire.pafornode.PaGetPaymentV2Request;
import nodo.wire.pafornode.PaGetPaymentV2Response;
import nodo.wire.pafornode.PaSendRTReq;
import nodo.wire.pafornode.PaSendRTRes;
import nodo.wire.pafornode.PaSendRTV2Request;
import nodo.wire.pafornode.PaSendRTV2Response;
import nodo.wire.pafornode.PaVerifyPaymentNoticeReq;
import nodo.wire.pafornode.PaVerifyPaymentNoticeRes;

/** The messages of paForNode: which operation it is, who is addressed, and the answer of the desk as bytes. */
@ApplicationScoped
public class PaMessages {

    private static final Logger LOG = System.getLogger(PaMessages.class.getName());

    private static final Map<String, Function<String, CtResponse>> ANSWERS = Map.of(
            "paVerifyPaymentNotice", name -> new PaVerifyPaymentNoticeRes(),
            "paGetPayment", name -> new PaGetPaymentRes(),
            "paGetPaymentV2", name -> new PaGetPaymentV2Response(),
            "paSendRT", name -> new PaSendRTRes(),
            "paSendRTV2", name -> new PaSendRTV2Response(),
            "paDemandPaymentNotice", name -> new PaDemandPaymentNoticeResponse());

    private final EcDesk desk;
    private final SoapReader reader = SoapReader.ofRequests(WireService.PA_FOR_NODE);
    private final SoapWriter writer = SoapWriter.of(WireService.PA_FOR_NODE);

    @Inject
    public PaMessages(EcDesk desk) {
        this.desk = desk;
    }

    @SuppressWarnings("NullAway") // proxy
    protected PaMessages() {
        this(null);
    }

    /** Reads a message. */
    public Reading read(byte[] message) {
        return reader.read(message);
    }

    /** The operation of a message: that of its body, or else that of its SOAPAction. */
    public Optional<String> operation(Reading reading, String soapAction) {
        Optional<WireOperation> inBody = reading instanceof Reading.Valid valid
                ? Optional.of(valid.operation())
                : ((Reading.Invalid) reading)
                        .root()
                        .flatMap(root -> WireOperation.ofRequest(WireService.PA_FOR_NODE, root));
        return inBody.or(() -> WireOperation.ofSoapAction(WireService.PA_FOR_NODE, soapAction))
                .map(WireOperation::name);
    }

    /** Who is addressed, and about which notice; empty unless the message is valid. */
    public Optional<PaCall> call(Reading reading) {
        return reading instanceof Reading.Valid valid
                ? Optional.of(call(valid.operation().name(), valid.payload()))
                : Optional.empty();
    }

    private static PaCall call(String operation, Object payload) {
        if (payload instanceof PaVerifyPaymentNoticeReq req) {
            return new PaCall(
                    operation,
                    req.getIdPA(),
                    req.getIdBrokerPA(),
                    req.getIdStation(),
                    req.getQrCode().getNoticeNumber());
        }
        if (payload instanceof PaGetPaymentReq req) {
            return new PaCall(
                    operation,
                    req.getIdPA(),
                    req.getIdBrokerPA(),
                    req.getIdStation(),
                    req.getQrCode().getNoticeNumber());
        }
        if (payload instanceof PaGetPaymentV2Request req) {
            return new PaCall(
                    operation,
                    req.getIdPA(),
                    req.getIdBrokerPA(),
                    req.getIdStation(),
                    req.getQrCode().getNoticeNumber());
        }
        if (payload instanceof PaSendRTReq req) {
            return new PaCall(
                    operation,
                    req.getIdPA(),
                    req.getIdBrokerPA(),
                    req.getIdStation(),
                    req.getReceipt().getNoticeNumber());
        }
        if (payload instanceof PaSendRTV2Request req) {
            return new PaCall(
                    operation,
                    req.getIdPA(),
                    req.getIdBrokerPA(),
                    req.getIdStation(),
                    req.getReceipt().getNoticeNumber());
        }
        throw new IllegalStateException("no creditor answers " + operation);
    }

    /** Has the desk answer a message. */
    public byte[] answer(Reading reading, String operation) {
        if (!(reading instanceof Reading.Valid valid)) {
            String description = ((Reading.Invalid) reading).description();
            return refused(operation, "", new PaRefusal(PaFault.PAA_SINTASSI_EXTRAXSD, description));
        }
        PaCall call = call(operation, valid.payload());
        try {
            return writer.write(answer(call, valid.payload()));
        } catch (PaRefusal refusal) {
            return refused(operation, call.creditor(), refusal);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, operation + " cannot be answered", e);
            return refused(
                    operation, call.creditor(), new PaRefusal(PaFault.PAA_SYSTEM_ERROR, "see the simulators' log"));
        }
    }

    private CtResponse answer(PaCall call, Object payload) {
        CtResponse answer = payload instanceof PaSendRTReq || payload instanceof PaSendRTV2Request
                ? received(call, payload)
                : described(call, payload);
        answer.setOutcome(StOutcome.OK);
        return answer;
    }

    private CtResponse received(PaCall call, Object payload) {
        JsonObject receipt = payload instanceof PaSendRTReq v1
                ? ReceiptFacts.of(v1.getReceipt())
                : ReceiptFacts.of(((PaSendRTV2Request) payload).getReceipt());
        desk.told(call, receipt);
        return empty(call.operation());
    }

    private CtResponse described(PaCall call, Object payload) {
        Position position = desk.asked(call);
        if (payload instanceof PaGetPaymentReq) {
            return PositionAnswers.payment(position);
        }
        if (payload instanceof PaGetPaymentV2Request request) {
            return PositionAnswers.paymentV2(position, request.getTransferType());
        }
        return PositionAnswers.verification(position);
    }

    /** A KO answer of an operation. */
    public byte[] refused(String operation, String creditor, String code, String text, String description) {
        return refused(operation, creditor, new PaRefusal(code, text, description));
    }

    private byte[] refused(String operation, String creditor, PaRefusal refusal) {
        CtFaultBean fault = new CtFaultBean();
        fault.setFaultCode(refusal.code());
        fault.setFaultString(refusal.text());
        fault.setId(creditor);
        fault.setDescription(refusal.description());
        CtResponse answer = empty(operation);
        answer.setOutcome(StOutcome.KO);
        answer.setFault(fault);
        return writer.write(answer);
    }

    private static CtResponse empty(String operation) {
        Function<String, CtResponse> answer = ANSWERS.get(operation);
        if (answer == null) {
            throw new IllegalStateException("no creditor answers " + operation);
        }
        return answer.apply(operation);
    }
}
