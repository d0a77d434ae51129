package nodo.simulator.ec;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import nodo.simulator.rpt.RptKey;
import nodo.simulator.script.Counterpart;
import nodo.simulator.script.Script;
import nodo.simulator.script.Trait;
import nodo.simulator.soap.SoapSide;
import nodo.wire.codec.Reading;
import nodo.wire.codec.SoapReader;
import nodo.wire.codec.SoapWriter;
import nodo.wire.codec.WireService;
import nodo.wire.papernodo.EsitoPaaInviaRT;
import nodo.wire.papernodo.FaultBean;
import nodo.wire.papernodo.PaaInviaEsitoStorno;
import nodo.wire.papernodo.PaaInviaEsitoStornoRisposta;
import nodo.wire.papernodo.PaaInviaRT;
import nodo.wire.papernodo.PaaInviaRTRisposta;
import nodo.wire.papernodo.PaaInviaRichiestaRevoca;
import nodo.wire.papernodo.PaaInviaRichiestaRevocaRisposta;
import nodo.wire.papernodo.TipoInviaEsitoStornoRisposta;
import nodo.wire.papernodo.TipoInviaRichiestaRevocaRisposta;
import nodo.wire.papernodo.head.IntestazionePPT;
import org.jspecify.annotations.Nullable;

/**
 * The messages that a creditor of the classic model gets after a payment: paaInviaRT, paaInviaRichiestaRevoca and
 * paaInviaEsitoStorno. A script chooses them by the IUV in place of the notice. Source: contracts-rpt §2.
 */
@ApplicationScoped
public class RtMessages implements SoapSide {

    private static final Logger LOG = System.getLogger(RtMessages.class.getName());

    private final RptDesk desk;
    private final EcLedger ledger;
    private final SoapReader reader = SoapReader.ofRequests(WireService.PA_PER_NODO);
    private final SoapWriter writer = SoapWriter.of(WireService.PA_PER_NODO);

    @Inject
    public RtMessages(RptDesk desk, EcLedger ledger) {
        this.desk = desk;
        this.ledger = ledger;
    }

    @SuppressWarnings("NullAway") // proxy
    protected RtMessages() {
        this(null, null);
    }

    /** Whom a message is for, and which payment it is about; a revocation names no station. */
    private record Addressed(String broker, String station, RptKey key) {

        static Addressed of(Reading.Valid valid) {
            if (valid.payload() instanceof PaaInviaRichiestaRevoca rr) {
                return new Addressed(
                        "",
                        "",
                        new RptKey(
                                rr.getIdentificativoDominio(),
                                rr.getIdentificativoUnivocoVersamento(),
                                rr.getCodiceContestoPagamento()));
            }
            if (valid.payload() instanceof PaaInviaEsitoStorno er) {
                return new Addressed(
                        er.getIdentificativoIntermediarioPA(),
                        er.getIdentificativoStazioneIntermediarioPA(),
                        new RptKey(
                                er.getIdentificativoDominio(),
                                er.getIdentificativoUnivocoVersamento(),
                                er.getCodiceContestoPagamento()));
            }
            IntestazionePPT header = (IntestazionePPT) valid.header().orElseThrow();
            return new Addressed(
                    header.getIdentificativoIntermediarioPA(),
                    header.getIdentificativoStazioneIntermediarioPA(),
                    new RptKey(
                            header.getIdentificativoDominio(),
                            header.getIdentificativoUnivocoVersamento(),
                            header.getCodiceContestoPagamento()));
        }

        PaCall call(String operation) {
            return new PaCall(operation, key.creditor(), broker, station, key.iuv());
        }
    }

    @Override
    public Counterpart counterpart() {
        return Counterpart.EC;
    }

    @Override
    public WireService service() {
        return WireService.PA_PER_NODO;
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
        Addressed addressed = Addressed.of(valid);
        return new Trait(
                operation,
                addressed.station(),
                addressed.key().creditor(),
                addressed.key().iuv());
    }

    @Override
    public byte[] answer(Reading reading, String operation) {
        if (!(reading instanceof Reading.Valid valid)) {
            String description = ((Reading.Invalid) reading).description();
            return refused(operation, "", new PaRefusal(PaFault.PAA_SINTASSI_EXTRAXSD, description));
        }
        Addressed addressed = Addressed.of(valid);
        String creditor = addressed.key().creditor();
        try {
            take(addressed, operation, valid.payload());
            return answer(operation, null);
        } catch (PaRefusal refusal) {
            return refused(operation, creditor, refusal);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, operation + " cannot be answered", e);
            return refused(operation, creditor, new PaRefusal(PaFault.PAA_SYSTEM_ERROR, "see the simulators' log"));
        }
    }

    private void take(Addressed addressed, String operation, Object payload) {
        if (payload instanceof PaaInviaRT receipt) {
            desk.receipt(addressed.call(operation), addressed.key(), receipt.getRt());
        } else if (payload instanceof PaaInviaRichiestaRevoca request) {
            desk.revocation(operation, addressed.key(), request.getRr());
        } else {
            desk.outcome(addressed.call(operation), addressed.key(), ((PaaInviaEsitoStorno) payload).getEr());
        }
    }

    @Override
    public byte[] refused(Trait about, Script.Fault fault) {
        return refused(
                about.operation(), about.creditor(), new PaRefusal(fault.code(), fault.text(), fault.description()));
    }

    @Override
    public void note(JsonObject fact) {
        ledger.append(fact);
    }

    private byte[] refused(String operation, String creditor, PaRefusal refusal) {
        FaultBean fault = new FaultBean();
        fault.setFaultCode(refusal.code());
        fault.setFaultString(refusal.text());
        fault.setId(creditor);
        fault.setDescription(refusal.description());
        return answer(operation, fault);
    }

    private byte[] answer(String operation, @Nullable FaultBean fault) {
        String esito = fault == null ? "OK" : "KO";
        return writer.write(
                switch (operation) {
                    case "paaInviaRT" -> receipt(esito, fault);
                    case "paaInviaRichiestaRevoca" -> revocation(esito, fault);
                    default -> outcome(esito, fault);
                });
    }

    private static Object receipt(String esito, @Nullable FaultBean fault) {
        EsitoPaaInviaRT answer = new EsitoPaaInviaRT();
        answer.setFault(fault);
        answer.setEsito(esito);
        PaaInviaRTRisposta root = new PaaInviaRTRisposta();
        root.setPaaInviaRTRisposta(answer);
        return root;
    }

    private static Object revocation(String esito, @Nullable FaultBean fault) {
        TipoInviaRichiestaRevocaRisposta answer = new TipoInviaRichiestaRevocaRisposta();
        answer.setFault(fault);
        answer.setEsito(esito);
        PaaInviaRichiestaRevocaRisposta root = new PaaInviaRichiestaRevocaRisposta();
        root.setPaaInviaRichiestaRevocaRisposta(answer);
        return root;
    }

    private static Object outcome(String esito, @Nullable FaultBean fault) {
        TipoInviaEsitoStornoRisposta answer = new TipoInviaEsitoStornoRisposta();
        answer.setFault(fault);
        answer.setEsito(esito);
        PaaInviaEsitoStornoRisposta root = new PaaInviaEsitoStornoRisposta();
        root.setPaaInviaEsitoStornoRisposta(answer);
        return root;
    }
}
