package nodo.rpt.soap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneOffset;
import java.util.Optional;
import nodo.exchange.desk.StationCaller;
import nodo.exchange.soap.ClassicAnswer;
import nodo.exchange.soap.SoapCall;
import nodo.exchange.soap.SoapOperation;
import nodo.fault.Fault;
import nodo.rpt.desk.NamedRpt;
import nodo.rpt.desk.RptConsultation;
import nodo.rpt.desk.RptStatus;
import nodo.wire.nodoperpa.EsitoChiediStatoRPT;
import nodo.wire.nodoperpa.NodoChiediStatoRPTRisposta;
import nodo.wire.nodoperpa.TipoStoricoRPT;

/** nodoChiediStatoRPT: a creditor institution asks where an RPT is. */
@ApplicationScoped
public class NodoChiediStatoRPT
        implements SoapOperation<nodo.wire.nodoperpa.NodoChiediStatoRPT, NodoChiediStatoRPTRisposta> {

    private static final int REDIRECT = 1;
    private static final int STAY = 0;

    private final RptConsultation consultation;

    @Inject
    public NodoChiediStatoRPT(RptConsultation consultation) {
        this.consultation = consultation;
    }

    @SuppressWarnings("NullAway") // proxy
    protected NodoChiediStatoRPT() {
        this(null);
    }

    @Override
    public String name() {
        return "nodoChiediStatoRPT";
    }

    @Override
    public Class<nodo.wire.nodoperpa.NodoChiediStatoRPT> request() {
        return nodo.wire.nodoperpa.NodoChiediStatoRPT.class;
    }

    @Override
    public byte[] answer(nodo.wire.nodoperpa.NodoChiediStatoRPT request, SoapCall<NodoChiediStatoRPTRisposta> call) {
        StationCaller caller = call.stationCaller(
                request.getIdentificativoIntermediarioPA(),
                request.getIdentificativoStazioneIntermediarioPA(),
                request.getPassword(),
                Optional.of(request.getIdentificativoDominio()));
        NamedRpt payment = new NamedRpt(
                request.getIdentificativoDominio(),
                request.getIdentificativoUnivocoVersamento(),
                request.getCodiceContestoPagamento());
        return consultation.status(caller, payment, call.exchange(caller, NodoChiediStatoRPT::told));
    }

    private static NodoChiediStatoRPTRisposta told(RptStatus status) {
        EsitoChiediStatoRPT outcome = new EsitoChiediStatoRPT();
        outcome.setStato(status.state().name());
        outcome.setRedirect(status.redirection().isPresent() ? REDIRECT : STAY);
        status.redirection().ifPresent(outcome::setUrl);
        status.history().forEach(step -> outcome.getElementoStoricoRPTs().add(line(step)));
        NodoChiediStatoRPTRisposta wire = new NodoChiediStatoRPTRisposta();
        wire.setEsito(outcome);
        return wire;
    }

    private static TipoStoricoRPT line(RptStatus.Step step) {
        TipoStoricoRPT wire = new TipoStoricoRPT();
        wire.setData(step.at().atOffset(ZoneOffset.UTC));
        wire.setStato(step.state().name());
        wire.setDescrizione(step.state().name().replace('_', ' '));
        return wire;
    }

    @Override
    public NodoChiediStatoRPTRisposta refuse(Fault fault) {
        return ClassicAnswer.refuse(new NodoChiediStatoRPTRisposta(), fault);
    }
}
