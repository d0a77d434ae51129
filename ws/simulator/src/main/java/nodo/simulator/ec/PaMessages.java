package nodo.simulator.ec;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.function.Function;
import nodo.simulator.notice.Position;
import nodo.simulator.script.Counterpart;
import nodo.simulator.script.Script;
import nodo.simulator.script.Trait;
import nodo.simulator.soap.SoapSide;
import nodo.wire.codec.Reading;
import nodo.wire.codec.SoapReader;
import nodo.wire.codec.SoapWriter;
import nodo.wire.codec.WireService;
import nodo.wire.common.CtFaultBean;
import nodo.wire.common.CtResponse;
import nodo.wire.common.StOutcome;
import nodo.wire.pafornode.PaDemandPaymentNoticeRequest;
import nodo.wire.pafornode.PaDemandPaymentNoticeResponse;
import nodo.wire.pafornode.PaGetPaymentReq;
import nodo.wire.pafornode.PaGetPaymentRes;
import nodo.wire.pafornode.PaGetPaymentV2Request;
import nodo.wire.pafornode.PaGetPaymentV2Response;
import nodo.wire.pafornode.PaSendRTReq;
import nodo.wire.pafornode.PaSendRTRes;
import nodo.wire.pafornode.PaSendRTV2Request;
import nodo.wire.pafornode.PaSendRTV2Response;
import nodo.wire.pafornode.PaVerifyPaymentNoticeRes;

/** The messages of paForNode: which operation it is, who is addressed, and the answer of the desk as bytes. */
@ApplicationScoped
public class PaMessages implements SoapSide {

    private static final Logger LOG = System.getLogger(PaMessages.class.getName());

    private static final Map<String, Function<String, CtResponse>> ANSWERS = Map.of(
            "paVerifyPaymentNotice", name -> new PaVerifyPaymentNoticeRes(),
            "paGetPayment", name -> new PaGetPaymentRes(),
            "paGetPaymentV2", name -> new PaGetPaymentV2Response(),
            "paSendRT", name -> new PaSendRTRes(),
            "paSendRTV2", name -> new PaSendRTV2Response(),
            "paDemandPaymentNotice", name -> new PaDemandPaymentNoticeResponse());

    private final EcDesk desk;
    private final EcLedger ledger;
    private final SoapReader reader = SoapReader.ofRequests(WireService.PA_FOR_NODE);
    private final SoapWriter writer = SoapWriter.of(WireService.PA_FOR_NODE);

    @Inject
    public PaMessages(EcDesk desk, EcLedger ledger) {
        this.desk = desk;
        this.ledger = ledger;
    }

    @SuppressWarnings("NullAway") // proxy
    protected PaMessages() {
        this(null, null);
    }

    @Override
    public Counterpart counterpart() {
        return Counterpart.EC;
    }

    @Override
    public WireService service() {
        return WireService.PA_FOR_NODE;
    }

    @Override
    public void note(JsonObject fact) {
        ledger.append(fact);
    }

    @Override
    public Reading read(byte[] message) {
        return reader.read(message);
    }

    @Override
    public Trait about(Reading reading, String operation) {
        if (!(reading instanceof Reading.Valid valid)) {
            return new Trait(operation, "", "", "");
        }
        PaCall call = PaCalls.of(operation, valid.payload());
        return new Trait(operation, call.station(), call.creditor(), call.notice());
    }

    @Override
    public byte[] answer(Reading reading, String operation) {
        if (!(reading instanceof Reading.Valid valid)) {
            String description = ((Reading.Invalid) reading).description();
            return refused(operation, "", new PaRefusal(PaFault.PAA_SINTASSI_EXTRAXSD, description));
        }
        PaCall call = PaCalls.of(operation, valid.payload());
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
        if (payload instanceof PaDemandPaymentNoticeRequest request) {
            return PositionAnswers.demand(desk.demanded(call, request.getDatiSpecificiServizioRequest()));
        }
        Position position = desk.asked(call);
        if (payload instanceof PaGetPaymentReq request) {
            return PositionAnswers.payment(position, request.getTransferType());
        }
        if (payload instanceof PaGetPaymentV2Request request) {
            return PositionAnswers.paymentV2(position, request.getTransferType());
        }
        return PositionAnswers.verification(position);
    }

    @Override
    public byte[] refused(Trait about, Script.Fault fault) {
        return refused(
                about.operation(), about.creditor(), new PaRefusal(fault.code(), fault.text(), fault.description()));
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
