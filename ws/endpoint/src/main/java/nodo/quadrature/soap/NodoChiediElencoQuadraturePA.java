package nodo.quadrature.soap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import nodo.exchange.desk.StationCaller;
import nodo.exchange.soap.ClassicAnswer;
import nodo.exchange.soap.SoapCall;
import nodo.exchange.soap.SoapOperation;
import nodo.fault.Fault;
import nodo.quadrature.desk.DayOfTraffic;
import nodo.quadrature.desk.Quadratures;
import nodo.wire.nodoperpa.NodoChiediElencoQuadraturePARisposta;
import nodo.wire.nodoperpa.TipoIdQuadratura;
import nodo.wire.nodoperpa.TipoListaQuadrature;

/** nodoChiediElencoQuadraturePA: a creditor's broker lists the days of which there is a quadrature. */
@ApplicationScoped
public class NodoChiediElencoQuadraturePA
        implements SoapOperation<
                nodo.wire.nodoperpa.NodoChiediElencoQuadraturePA, NodoChiediElencoQuadraturePARisposta> {

    private final Quadratures quadratures;

    @Inject
    public NodoChiediElencoQuadraturePA(Quadratures quadratures) {
        this.quadratures = quadratures;
    }

    @SuppressWarnings("NullAway") // proxy
    protected NodoChiediElencoQuadraturePA() {
        this(null);
    }

    @Override
    public String name() {
        return "nodoChiediElencoQuadraturePA";
    }

    @Override
    public Class<nodo.wire.nodoperpa.NodoChiediElencoQuadraturePA> request() {
        return nodo.wire.nodoperpa.NodoChiediElencoQuadraturePA.class;
    }

    @Override
    public byte[] answer(
            nodo.wire.nodoperpa.NodoChiediElencoQuadraturePA request,
            SoapCall<NodoChiediElencoQuadraturePARisposta> call) {
        StationCaller caller = call.stationCaller(
                request.getIdentificativoIntermediarioPA(),
                request.getIdentificativoStazioneIntermediarioPA(),
                request.getPassword(),
                Optional.ofNullable(request.getIdentificativoDominio()));
        return quadratures.list(caller, call.exchange(caller, NodoChiediElencoQuadraturePA::listed));
    }

    private static NodoChiediElencoQuadraturePARisposta listed(List<DayOfTraffic> days) {
        TipoListaQuadrature list = new TipoListaQuadrature();
        list.setTotRestituiti(days.size());
        days.forEach(day -> list.getIdQuadraturas().add(line(day)));
        NodoChiediElencoQuadraturePARisposta wire = new NodoChiediElencoQuadraturePARisposta();
        wire.setListaQuadrature(list);
        return wire;
    }

    private static TipoIdQuadratura line(DayOfTraffic day) {
        TipoIdQuadratura wire = new TipoIdQuadratura();
        wire.setIdentificativoFlusso(day.identifier());
        wire.setDataOraFlusso(day.at());
        return wire;
    }

    @Override
    public NodoChiediElencoQuadraturePARisposta refuse(Fault fault) {
        return ClassicAnswer.refuse(new NodoChiediElencoQuadraturePARisposta(), fault);
    }
}
