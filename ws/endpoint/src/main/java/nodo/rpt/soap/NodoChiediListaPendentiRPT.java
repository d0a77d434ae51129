package nodo.rpt.soap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import nodo.exchange.desk.StationCaller;
import nodo.exchange.soap.ClassicAnswer;
import nodo.exchange.soap.SoapCall;
import nodo.exchange.soap.SoapOperation;
import nodo.fault.Fault;
import nodo.rpt.desk.AskPendingRpts;
import nodo.rpt.desk.PendingRpt;
import nodo.rpt.desk.RptConsultation;
import nodo.wire.nodoperpa.NodoChiediListaPendentiRPTRisposta;
import nodo.wire.nodoperpa.TipoListaRPTPendenti;
import nodo.wire.nodoperpa.TipoRPTPendente;

/** nodoChiediListaPendentiRPT: a creditor institution asks which of its RPTs have no RT. */
@ApplicationScoped
public class NodoChiediListaPendentiRPT
        implements SoapOperation<nodo.wire.nodoperpa.NodoChiediListaPendentiRPT, NodoChiediListaPendentiRPTRisposta> {

    private static final BigInteger MOST = BigInteger.valueOf(Integer.MAX_VALUE);

    private final RptConsultation consultation;

    @Inject
    public NodoChiediListaPendentiRPT(RptConsultation consultation) {
        this.consultation = consultation;
    }

    @SuppressWarnings("NullAway") // proxy
    protected NodoChiediListaPendentiRPT() {
        this(null);
    }

    @Override
    public String name() {
        return "nodoChiediListaPendentiRPT";
    }

    @Override
    public Class<nodo.wire.nodoperpa.NodoChiediListaPendentiRPT> request() {
        return nodo.wire.nodoperpa.NodoChiediListaPendentiRPT.class;
    }

    @Override
    public byte[] answer(
            nodo.wire.nodoperpa.NodoChiediListaPendentiRPT request, SoapCall<NodoChiediListaPendentiRPTRisposta> call) {
        StationCaller caller = call.stationCaller(
                request.getIdentificativoIntermediarioPA(),
                request.getIdentificativoStazioneIntermediarioPA(),
                request.getPassword(),
                Optional.ofNullable(request.getIdentificativoDominio()));
        AskPendingRpts command = new AskPendingRpts(
                caller,
                Optional.ofNullable(request.getRangeDa()).map(OffsetDateTime::toInstant),
                Optional.ofNullable(request.getRangeA()).map(OffsetDateTime::toInstant),
                request.getDimensioneLista().min(MOST).intValue());
        return consultation.pending(command, call.exchange(caller, NodoChiediListaPendentiRPT::listed));
    }

    private static NodoChiediListaPendentiRPTRisposta listed(List<PendingRpt> rpts) {
        TipoListaRPTPendenti list = new TipoListaRPTPendenti();
        list.setTotRestituiti(rpts.size());
        rpts.forEach(rpt -> list.getRptPendentes().add(line(rpt)));
        NodoChiediListaPendentiRPTRisposta wire = new NodoChiediListaPendentiRPTRisposta();
        wire.setListaRPTPendenti(list);
        return wire;
    }

    private static TipoRPTPendente line(PendingRpt rpt) {
        TipoRPTPendente wire = new TipoRPTPendente();
        wire.setIdentificativoDominio(rpt.key().creditor().value());
        wire.setIdentificativoUnivocoVersamento(rpt.key().iuv());
        wire.setCodiceContestoPagamento(rpt.key().ccp());
        wire.setStato(rpt.state().name());
        return wire;
    }

    @Override
    public NodoChiediListaPendentiRPTRisposta refuse(Fault fault) {
        return ClassicAnswer.refuse(new NodoChiediListaPendentiRPTRisposta(), fault);
    }
}
