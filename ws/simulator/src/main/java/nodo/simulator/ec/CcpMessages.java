package nodo.simulator.ec;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.math.BigDecimal;
import nodo.simulator.notice.Credit;
import nodo.simulator.notice.Position;
import nodo.simulator.notice.Transfer;
import nodo.simulator.script.Counterpart;
import nodo.simulator.script.Script;
import nodo.simulator.script.Trait;
import nodo.simulator.soap.SoapSide;
import nodo.wire.codec.Reading;
import nodo.wire.codec.SoapReader;
import nodo.wire.codec.SoapWriter;
import nodo.wire.codec.WireService;
import nodo.wire.papernodopagamentopsp.EsitoAttivaRPT;
import nodo.wire.papernodopagamentopsp.EsitoVerificaRPT;
import nodo.wire.papernodopagamentopsp.FaultBean;
import nodo.wire.papernodopagamentopsp.PaaAttivaRPT;
import nodo.wire.papernodopagamentopsp.PaaAttivaRPTRisposta;
import nodo.wire.papernodopagamentopsp.PaaTipoDatiPagamentoPA;
import nodo.wire.papernodopagamentopsp.PaaVerificaRPTRisposta;
import nodo.wire.papernodopagamentopsp.head.IntestazionePPT;
import org.jspecify.annotations.Nullable;

/**
 * The messages of the classic model that a creditor answers while the payer waits: paaVerificaRPT and paaAttivaRPT.
 *
 * <p>They name a debt by its IUV, from which the notice of an aux digit 3 follows. One transfer is all that the classic
 * model can say: a position that has more of them, or that buys a stamp, is refused. After paaAttivaRPT the creditor sends
 * the RPT, see {@link Activations}.
 *
 * <p>Source: flows-notice §9, flows-rpt §6.2; contracts of PaPerNodoPagamentoPsp.
 */
@ApplicationScoped
public class CcpMessages implements SoapSide {

    private static final Logger LOG = System.getLogger(CcpMessages.class.getName());
    private static final String VERIFY = "paaVerificaRPT";
    private static final String AUX_DIGIT = "3";
    private static final int NOTICE_DIGITS = 18;

    private final EcDesk desk;
    private final EcLedger ledger;
    private final Activations activations;
    private final SoapReader reader = SoapReader.ofRequests(WireService.PA_PER_NODO_PAGAMENTO_PSP);
    private final SoapWriter writer = SoapWriter.of(WireService.PA_PER_NODO_PAGAMENTO_PSP);

    @Inject
    public CcpMessages(EcDesk desk, EcLedger ledger, Activations activations) {
        this.desk = desk;
        this.ledger = ledger;
        this.activations = activations;
    }

    @SuppressWarnings("NullAway") // proxy
    protected CcpMessages() {
        this(null, null, null);
    }

    @Override
    public Counterpart counterpart() {
        return Counterpart.EC;
    }

    @Override
    public WireService service() {
        return WireService.PA_PER_NODO_PAGAMENTO_PSP;
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
        PaCall call = call(operation, valid);
        return new Trait(operation, call.station(), call.creditor(), call.notice());
    }

    /** What the header says; a valid message of this service has one. */
    private static PaCall call(String operation, Reading.Valid valid) {
        IntestazionePPT header = (IntestazionePPT) valid.header().orElseThrow();
        return new PaCall(
                operation,
                header.getIdentificativoDominio(),
                header.getIdentificativoIntermediarioPA(),
                header.getIdentificativoStazioneIntermediarioPA(),
                AUX_DIGIT + header.getIdentificativoUnivocoVersamento());
    }

    private static String context(Reading.Valid valid) {
        return ((IntestazionePPT) valid.header().orElseThrow()).getCodiceContestoPagamento();
    }

    private static Route route(PaaAttivaRPT activation) {
        return new Route(
                activation.getIdentificativoPSP(),
                activation.getIdentificativoIntermediarioPSP(),
                activation.getIdentificativoCanalePSP());
    }

    @Override
    public byte[] answer(Reading reading, String operation) {
        if (!(reading instanceof Reading.Valid valid)) {
            String description = ((Reading.Invalid) reading).description();
            return refused(operation, "", new PaRefusal(PaFault.PAA_SINTASSI_EXTRAXSD, description));
        }
        PaCall call = call(operation, valid);
        try {
            Position position = position(call);
            PaaTipoDatiPagamentoPA data = data(position);
            if (valid.payload() instanceof PaaAttivaRPT activation) {
                activations.accepted(call, context(valid), route(activation), position);
            }
            return answer(operation, null, data);
        } catch (PaRefusal refusal) {
            return refused(operation, call.creditor(), refusal);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, operation + " cannot be answered", e);
            return refused(
                    operation, call.creditor(), new PaRefusal(PaFault.PAA_SYSTEM_ERROR, "see the simulators' log"));
        }
    }

    private Position position(PaCall call) {
        if (call.notice().length() != NOTICE_DIGITS) {
            throw new PaRefusal(PaFault.PAA_PAGAMENTO_SCONOSCIUTO, "IUV sconosciuto");
        }
        return desk.asked(call);
    }

    private static PaaTipoDatiPagamentoPA data(Position position) {
        Transfer transfer = position.transfers().get(0);
        if (position.transfers().size() > 1 || !(transfer.credit() instanceof Credit.Account account)) {
            throw new PaRefusal(PaFault.PAA_SEMANTICA, "un solo accredito nel modello classico");
        }
        PaaTipoDatiPagamentoPA data = new PaaTipoDatiPagamentoPA();
        data.setImportoSingoloVersamento(BigDecimal.valueOf(position.amount().cents(), 2));
        data.setIbanAccredito(account.iban());
        data.setCausaleVersamento(position.description());
        return data;
    }

    @Override
    public byte[] refused(Trait about, Script.Fault fault) {
        return refused(
                about.operation(), about.creditor(), new PaRefusal(fault.code(), fault.text(), fault.description()));
    }

    private byte[] refused(String operation, String creditor, PaRefusal refusal) {
        FaultBean fault = new FaultBean();
        fault.setFaultCode(refusal.code());
        fault.setFaultString(refusal.text());
        fault.setId(creditor);
        fault.setDescription(refusal.description());
        return answer(operation, fault, null);
    }

    private byte[] answer(String operation, @Nullable FaultBean fault, @Nullable PaaTipoDatiPagamentoPA data) {
        String esito = fault == null ? "OK" : "KO";
        if (VERIFY.equals(operation)) {
            EsitoVerificaRPT answer = new EsitoVerificaRPT();
            answer.setFault(fault);
            answer.setEsito(esito);
            answer.setDatiPagamentoPA(data);
            PaaVerificaRPTRisposta root = new PaaVerificaRPTRisposta();
            root.setPaaVerificaRPTRisposta(answer);
            return writer.write(root);
        }
        EsitoAttivaRPT answer = new EsitoAttivaRPT();
        answer.setFault(fault);
        answer.setEsito(esito);
        answer.setDatiPagamentoPA(data);
        PaaAttivaRPTRisposta root = new PaaAttivaRPTRisposta();
        root.setPaaAttivaRPTRisposta(answer);
        return writer.write(root);
    }

    @Override
    public void note(JsonObject fact) {
        ledger.append(fact);
    }
}
