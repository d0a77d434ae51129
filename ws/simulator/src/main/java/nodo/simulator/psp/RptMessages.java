package nodo.simulator.psp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import nodo.simulator.registry.Caller;
import nodo.simulator.registry.Parties;
import nodo.simulator.registry.Registry;
import nodo.simulator.rpt.RptKey;
import nodo.simulator.script.Counterpart;
import nodo.simulator.script.Script;
import nodo.simulator.script.Trait;
import nodo.simulator.soap.SoapSide;
import nodo.wire.ack.CtMotivazioneStatoErrato;
import nodo.wire.ack.CtStatoDelMessaggioReferenziato;
import nodo.wire.codec.Reading;
import nodo.wire.codec.SoapReader;
import nodo.wire.codec.WireService;
import nodo.wire.psppernodo.BasePspInviaCarrelloRPT;
import nodo.wire.psppernodo.PspChiediAvanzamentoRPT;
import nodo.wire.psppernodo.PspChiediListaRT;
import nodo.wire.psppernodo.PspChiediRT;
import nodo.wire.psppernodo.PspInviaAckRT;
import nodo.wire.psppernodo.PspInviaRPT;
import nodo.wire.psppernodo.PspInviaRichiestaStorno;
import nodo.wire.psppernodo.PspInviaRispostaRevoca;
import nodo.wire.psppernodo.PspNotificaCancellazioneRPT;

/** The messages of PspPerNodo. A script chooses them by the IUV in place of the notice, of a cart by its first. */
@ApplicationScoped
public class RptMessages implements SoapSide {

    private static final Logger LOG = System.getLogger(RptMessages.class.getName());

    private final Parties parties;
    private final RptIntake intake;
    private final PspLedger ledger;
    private final SoapReader reader = SoapReader.ofRequests(WireService.PSP_PER_NODO);

    @Inject
    public RptMessages(Parties parties, RptIntake intake, PspLedger ledger) {
        this.parties = parties;
        this.intake = intake;
        this.ledger = ledger;
    }

    @SuppressWarnings("NullAway") // proxy
    protected RptMessages() {
        this(null, null, null);
    }

    @Override
    public Counterpart counterpart() {
        return Counterpart.PSP;
    }

    @Override
    public WireService service() {
        return WireService.PSP_PER_NODO;
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
        Optional<RptKey> key = key(valid.payload());
        return new Trait(
                operation,
                channel(valid.payload()),
                key.map(RptKey::creditor).orElse(""),
                key.map(RptKey::iuv).orElse(""));
    }

    private static String channel(Object payload) {
        if (payload instanceof PspInviaRPT single) {
            return Optional.ofNullable(single.getIdentificativoCanale()).orElse("");
        }
        if (payload instanceof BasePspInviaCarrelloRPT cart) {
            return cart.getIdentificativoCanale();
        }
        return payload instanceof PspChiediListaRT list
                ? Optional.ofNullable(list.getIdentificativoCanale()).orElse("")
                : "";
    }

    /** What a message is about; of several RPTs the first. */
    private static Optional<RptKey> key(Object payload) {
        if (payload instanceof PspInviaRPT || payload instanceof BasePspInviaCarrelloRPT) {
            return incoming(payload).stream().map(IncomingRpt::key).findFirst();
        }
        return payload instanceof PspChiediListaRT ? Optional.empty() : Optional.of(RptKeys.of(payload));
    }

    private static List<IncomingRpt> incoming(Object payload) {
        if (payload instanceof PspInviaRPT single) {
            return single.getElementoListaRPTs().stream()
                    .map(rpt -> new IncomingRpt(
                            new RptKey(
                                    single.getIdentificativoDominio(),
                                    rpt.getIdentificativoUnivocoVersamento(),
                                    rpt.getCodiceContestoPagamento()),
                            rpt.getRpt()))
                    .toList();
        }
        return ((BasePspInviaCarrelloRPT) payload)
                .getListaRPT().getElementoListaCarrelloRPTs().stream()
                        .map(rpt -> new IncomingRpt(
                                new RptKey(
                                        rpt.getIdentificativoDominio(),
                                        rpt.getIdentificativoUnivocoVersamento(),
                                        rpt.getCodiceContestoPagamento()),
                                rpt.getRpt()))
                        .toList();
    }

    @Override
    public byte[] answer(Reading reading, String operation) {
        if (!(reading instanceof Reading.Valid valid)) {
            String description = ((Reading.Invalid) reading).description();
            return RptAnswers.refused(operation, "PSP", new PspRefusal(PspFault.CANALE_SINTASSI_EXTRAXSD, description));
        }
        try {
            return answer(operation, valid.payload());
        } catch (PspRefusal refusal) {
            return RptAnswers.refused(operation, psp(valid.payload()), refusal);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, operation + " cannot be answered", e);
            PspRefusal refusal = new PspRefusal(PspFault.CANALE_SYSTEM_ERROR, "see the simulators' log");
            return RptAnswers.refused(operation, psp(valid.payload()), refusal);
        }
    }

    private byte[] answer(String operation, Object payload) {
        if (payload instanceof PspInviaRPT || payload instanceof BasePspInviaCarrelloRPT) {
            return RptAnswers.accepted(operation, intake.take(operation, addressed(payload), incoming(payload)));
        }
        if (payload instanceof PspChiediListaRT list) {
            return RptAnswers.list(intake.list(list.getIdentificativoRichiedente(), channel(payload)));
        }
        RptKey key = RptKeys.of(payload);
        if (payload instanceof PspChiediAvanzamentoRPT) {
            intake.requireHeld(key);
            return RptAnswers.held();
        }
        if (payload instanceof PspChiediRT) {
            return RptAnswers.receipt(intake.fetch(key));
        }
        hear(key, payload);
        return RptAnswers.done(operation);
    }

    private void hear(RptKey key, Object payload) {
        if (payload instanceof PspInviaAckRT ack) {
            CtStatoDelMessaggioReferenziato status = ack.getAckRT().getInformazioniStatoMessaggioReferenziato();
            intake.ack(
                    key,
                    status.getStatoMessaggioReferenziato().value(),
                    Optional.ofNullable(status.getMotivazioneStatoErrato())
                            .map(CtMotivazioneStatoErrato::getCodiceErrore)
                            .orElse(""));
        } else if (payload instanceof PspNotificaCancellazioneRPT) {
            intake.cancelled(key);
        } else if (payload instanceof PspInviaRichiestaStorno storno) {
            intake.storno(key, storno.getRr());
        } else {
            intake.revocationAnswer(key, ((PspInviaRispostaRevoca) payload).getEr());
        }
    }

    /** Whom the RPTs are for; who is left out is whoever has the channel. */
    private Caller addressed(Object payload) {
        Registry registry = parties.current();
        String psp = psp(payload);
        String broker = broker(payload);
        Caller caller = registry.callers().stream()
                .filter(one ->
                        one.channel().equals(channel(payload)) && one.psp().equals(psp))
                .filter(one -> one.role().classic().served())
                .findFirst()
                .orElseThrow(() -> new PspRefusal(PspFault.CANALE_CANALE_ERRATO, channel(payload)));
        if (!caller.broker().equals(broker)) {
            throw new PspRefusal(PspFault.CANALE_INTERMEDIARIO_ERRATO, broker);
        }
        return caller;
    }

    private static String psp(Object payload) {
        if (payload instanceof PspInviaRPT single) {
            return Optional.ofNullable(single.getIdentificativoPSP()).orElse("PSP");
        }
        return payload instanceof BasePspInviaCarrelloRPT cart ? cart.getIdentificativoPSP() : "PSP";
    }

    private static String broker(Object payload) {
        if (payload instanceof PspInviaRPT single) {
            return Optional.ofNullable(single.getIdentificativoIntermediarioPSP())
                    .orElse("");
        }
        return ((BasePspInviaCarrelloRPT) payload).getIdentificativoIntermediarioPSP();
    }

    @Override
    public byte[] refused(Trait about, Script.Fault fault) {
        return RptAnswers.refused(
                about.operation(), "PSP", new PspRefusal(fault.code(), fault.text(), fault.description()));
    }

    @Override
    public void note(JsonObject fact) {
        ledger.append(fact);
    }
}
