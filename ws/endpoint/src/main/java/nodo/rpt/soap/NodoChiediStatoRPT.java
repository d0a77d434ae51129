package nodo.rpt.soap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
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
import nodo.wire.nodoperpa.TipoStoricoVersamento;

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
        status.progress()
                .ifPresent(said -> outcome.getElementoStoricoVersamentos().addAll(each(said, status.payments())));
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

    /** A PSP speaks of the RPT as a whole: the same of each of its payments. */
    private static List<TipoStoricoVersamento> each(RptStatus.Progress said, int payments) {
        return IntStream.rangeClosed(1, payments)
                .mapToObj(number -> line(said, number))
                .toList();
    }

    private static TipoStoricoVersamento line(RptStatus.Progress said, int number) {
        TipoStoricoVersamento wire = new TipoStoricoVersamento();
        wire.setProgressivo(number);
        wire.setData(said.at().atOffset(ZoneOffset.UTC));
        wire.setStato(said.words());
        wire.setDescrizione(said.words());
        return wire;
    }

    @Override
    public NodoChiediStatoRPTRisposta refuse(Fault fault) {
        return ClassicAnswer.refuse(new NodoChiediStatoRPTRisposta(), fault);
    }
}
