package nodo.simulator.psp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nodo.simulator.registry.Caller;
import nodo.simulator.registry.Parties;
import nodo.simulator.registry.Registry;
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
import nodo.wire.pspfornode.PspNotifyPaymentReq;
import nodo.wire.pspfornode.PspNotifyPaymentRes;
import nodo.wire.pspfornode.PspNotifyPaymentV2;
import nodo.wire.pspfornode.PspNotifyPaymentV2Res;

/** The messages of pspForNode: who is addressed, about which payments, and the answer of the desk as bytes. */
@ApplicationScoped
public class NotifyMessages implements SoapSide {

    private static final Logger LOG = System.getLogger(NotifyMessages.class.getName());

    private static final Map<String, Function<String, CtResponse>> ANSWERS = Map.of(
            "pspNotifyPayment", name -> new PspNotifyPaymentRes(),
            "pspNotifyPaymentV2", name -> new PspNotifyPaymentV2Res());

    private final Parties parties;
    private final NotifyDesk desk;
    private final PspLedger ledger;
    private final SoapReader reader = SoapReader.ofRequests(WireService.PSP_FOR_NODE);
    private final SoapWriter writer = SoapWriter.of(WireService.PSP_FOR_NODE);

    @Inject
    public NotifyMessages(Parties parties, NotifyDesk desk, PspLedger ledger) {
        this.parties = parties;
        this.desk = desk;
        this.ledger = ledger;
    }

    @SuppressWarnings("NullAway") // proxy
    protected NotifyMessages() {
        this(null, null, null);
    }

    @Override
    public Counterpart counterpart() {
        return Counterpart.PSP;
    }

    @Override
    public WireService service() {
        return WireService.PSP_FOR_NODE;
    }

    @Override
    public Reading read(byte[] message) {
        return reader.read(message);
    }

    @Override
    public Trait about(Reading reading, String operation) {
        if (reading instanceof Reading.Valid valid && valid.payload() instanceof PspNotifyPaymentReq v1) {
            return new Trait(operation, v1.getIdChannel(), v1.getFiscalCodePA(), v1.getPaymentToken());
        }
        if (reading instanceof Reading.Valid valid && valid.payload() instanceof PspNotifyPaymentV2 v2) {
            var first = v2.getPaymentList().getPayments().get(0);
            return new Trait(operation, v2.getIdChannel(), first.getFiscalCodePA(), first.getPaymentToken());
        }
        return new Trait(operation, "", "", "");
    }

    @Override
    public byte[] answer(Reading reading, String operation) {
        if (!(reading instanceof Reading.Valid valid)) {
            return refused(operation, "", PspFault.CANALE_SINTASSI_EXTRAXSD, ((Reading.Invalid) reading).description());
        }
        String psp = Addressed.of(valid.payload()).psp();
        try {
            Optional<PspFault> fault = answer(operation, valid.payload());
            return fault.isPresent()
                    ? refused(operation, psp, fault.get(), fault.get().text())
                    : accepted(operation);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, operation + " cannot be answered", e);
            return refused(operation, psp, PspFault.CANALE_SYSTEM_ERROR, "see the simulators' log");
        }
    }

    private Optional<PspFault> answer(String operation, Object payload) {
        Addressed addressed = Addressed.of(payload);
        Registry registry = parties.current();
        Optional<Caller> caller = registry.caller(addressed.psp(), addressed.channel())
                .filter(one -> one.role().notified());
        if (caller.isEmpty()) {
            boolean known =
                    registry.callers().stream().anyMatch(one -> one.psp().equals(addressed.psp()));
            return Optional.of(known ? PspFault.CANALE_CANALE_ERRATO : PspFault.CANALE_PSP_ERRATO);
        }
        if (!caller.get().broker().equals(addressed.broker())) {
            return Optional.of(PspFault.CANALE_INTERMEDIARIO_ERRATO);
        }
        return desk.told(
                payload instanceof PspNotifyPaymentReq v1
                        ? NotifiedPayments.of(operation, caller.get(), v1)
                        : NotifiedPayments.of(operation, caller.get(), (PspNotifyPaymentV2) payload));
    }

    @Override
    public byte[] refused(Trait about, Script.Fault fault) {
        return refused(about.operation(), about.endpoint(), fault.code(), fault.text(), fault.description());
    }

    @Override
    public void note(JsonObject fact) {
        ledger.append(fact);
    }

    private byte[] accepted(String operation) {
        CtResponse answer = empty(operation);
        answer.setOutcome(StOutcome.OK);
        return writer.write(answer);
    }

    private byte[] refused(String operation, String psp, PspFault fault, String description) {
        return refused(operation, psp, fault.name(), fault.text(), description);
    }

    private byte[] refused(String operation, String id, String code, String text, String description) {
        CtFaultBean fault = new CtFaultBean();
        fault.setFaultCode(code);
        fault.setFaultString(text);
        fault.setId(id);
        fault.setDescription(description);
        CtResponse answer = empty(operation);
        answer.setOutcome(StOutcome.KO);
        answer.setFault(fault);
        return writer.write(answer);
    }

    private static CtResponse empty(String operation) {
        Function<String, CtResponse> answer = ANSWERS.get(operation);
        if (answer == null) {
            throw new IllegalStateException("no PSP answers " + operation);
        }
        return answer.apply(operation);
    }

    /** Who is meant. */
    private record Addressed(String psp, String broker, String channel) {

        static Addressed of(Object payload) {
            if (payload instanceof PspNotifyPaymentReq v1) {
                return new Addressed(v1.getIdPSP(), v1.getIdBrokerPSP(), v1.getIdChannel());
            }
            PspNotifyPaymentV2 v2 = (PspNotifyPaymentV2) payload;
            return new Addressed(v2.getIdPSP(), v2.getIdBrokerPSP(), v2.getIdChannel());
        }
    }
}
