package nodo.simulator.ec;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.math.BigDecimal;
import nodo.simulator.notice.Credit;
import nodo.simulator.notice.Position;
import nodo.simulator.script.Counterpart;
import nodo.simulator.script.Script;
import nodo.simulator.script.Trait;
import nodo.simulator.soap.SoapSide;
import nodo.wire.codec.Reading;
import nodo.wire.codec.SoapReader;
import nodo.wire.codec.SoapWriter;
import nodo.wire.codec.WireService;
import nodo.wire.papernodorichiestaavvisi.CtDatiPagamentoPA;
import nodo.wire.papernodorichiestaavvisi.CtEsitoChiediNumeroAvviso;
import nodo.wire.papernodorichiestaavvisi.CtFaultBean;
import nodo.wire.papernodorichiestaavvisi.CtNumeroAvviso;
import nodo.wire.papernodorichiestaavvisi.PaaChiediNumeroAvviso;
import nodo.wire.papernodorichiestaavvisi.PaaChiediNumeroAvvisoRisposta;
import nodo.wire.papernodorichiestaavvisi.head.IntestazionePPT;

/** The message by which a creditor of the classic model is asked for a notice. Source: flows-rpt §6.3. */
@ApplicationScoped
public class NoticeRequestMessages implements SoapSide {

    private static final Logger LOG = System.getLogger(NoticeRequestMessages.class.getName());

    private final EcDesk desk;
    private final EcLedger ledger;
    private final SoapReader reader = SoapReader.ofRequests(WireService.PA_PER_NODO_RICHIESTA_AVVISI);
    private final SoapWriter writer = SoapWriter.of(WireService.PA_PER_NODO_RICHIESTA_AVVISI);

    @Inject
    public NoticeRequestMessages(EcDesk desk, EcLedger ledger) {
        this.desk = desk;
        this.ledger = ledger;
    }

    @SuppressWarnings("NullAway") // proxy
    protected NoticeRequestMessages() {
        this(null, null);
    }

    @Override
    public Counterpart counterpart() {
        return Counterpart.EC;
    }

    @Override
    public WireService service() {
        return WireService.PA_PER_NODO_RICHIESTA_AVVISI;
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
        return new Trait(operation, call.station(), call.creditor(), "");
    }

    private static PaCall call(String operation, Reading.Valid valid) {
        IntestazionePPT header = (IntestazionePPT) valid.header().orElseThrow();
        return new PaCall(
                operation,
                header.getIdentificativoDominio(),
                header.getIdentificativoIntermediarioPA(),
                header.getIdentificativoStazioneIntermediarioPA(),
                "");
    }

    @Override
    public byte[] answer(Reading reading, String operation) {
        if (!(reading instanceof Reading.Valid valid)) {
            String description = ((Reading.Invalid) reading).description();
            return refused("", new PaRefusal(PaFault.PAA_SINTASSI_EXTRAXSD, description));
        }
        PaCall call = call(operation, valid);
        try {
            return issued(desk.demanded(call, ((PaaChiediNumeroAvviso) valid.payload()).getDatiSpecificiServizio()));
        } catch (PaRefusal refusal) {
            return refused(call.creditor(), refusal);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, operation + " cannot be answered", e);
            return refused(call.creditor(), new PaRefusal(PaFault.PAA_SYSTEM_ERROR, "see the simulators' log"));
        }
    }

    private byte[] issued(Position position) {
        CtNumeroAvviso number = new CtNumeroAvviso();
        number.setAuxDigit(String.valueOf(position.notice().auxDigit()));
        number.setIUV(position.notice().creditorReferenceId());
        CtDatiPagamentoPA data = new CtDatiPagamentoPA();
        data.setImportoSingoloVersamento(BigDecimal.valueOf(position.amount().cents(), 2));
        if (position.transfers().get(0).credit() instanceof Credit.Account account) {
            data.setIbanAccredito(account.iban());
        }
        data.setCausaleVersamento(position.description());
        CtEsitoChiediNumeroAvviso answer = new CtEsitoChiediNumeroAvviso();
        answer.setEsito("OK");
        answer.setNumeroAvviso(number);
        answer.setDatiPagamentoPA(data);
        return write(answer);
    }

    @Override
    public byte[] refused(Trait about, Script.Fault fault) {
        return refused(about.creditor(), new PaRefusal(fault.code(), fault.text(), fault.description()));
    }

    private byte[] refused(String creditor, PaRefusal refusal) {
        CtFaultBean fault = new CtFaultBean();
        fault.setFaultCode(refusal.code());
        fault.setFaultString(refusal.text());
        fault.setId(creditor);
        fault.setDescription(refusal.description());
        CtEsitoChiediNumeroAvviso answer = new CtEsitoChiediNumeroAvviso();
        answer.setFault(fault);
        answer.setEsito("KO");
        return write(answer);
    }

    private byte[] write(CtEsitoChiediNumeroAvviso answer) {
        PaaChiediNumeroAvvisoRisposta root = new PaaChiediNumeroAvvisoRisposta();
        root.setPaaChiediNumeroAvvisoRisposta(answer);
        return writer.write(root);
    }

    @Override
    public void note(JsonObject fact) {
        ledger.append(fact);
    }
}
