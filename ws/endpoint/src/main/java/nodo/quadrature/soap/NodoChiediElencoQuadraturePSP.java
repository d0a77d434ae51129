package nodo.quadrature.soap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import nodo.exchange.desk.PspCaller;
import nodo.exchange.soap.ClassicAnswer;
import nodo.exchange.soap.SoapCall;
import nodo.exchange.soap.SoapOperation;
import nodo.fault.Fault;
import nodo.quadrature.desk.DayOfTraffic;
import nodo.quadrature.desk.Quadratures;
import nodo.wire.nodoperpsp.NodoChiediElencoQuadraturePSPRisposta;
import nodo.wire.nodoperpsp.TipoIdQuadratura;
import nodo.wire.nodoperpsp.TipoListaQuadrature;

/** nodoChiediElencoQuadraturePSP: a PSP's broker lists the days of which there is a quadrature. */
@ApplicationScoped
public class NodoChiediElencoQuadraturePSP
        implements SoapOperation<
                nodo.wire.nodoperpsp.NodoChiediElencoQuadraturePSP, NodoChiediElencoQuadraturePSPRisposta> {

    private final Quadratures quadratures;

    @Inject
    public NodoChiediElencoQuadraturePSP(Quadratures quadratures) {
        this.quadratures = quadratures;
    }

    @SuppressWarnings("NullAway") // proxy
    protected NodoChiediElencoQuadraturePSP() {
        this(null);
    }

    @Override
    public String name() {
        return "nodoChiediElencoQuadraturePSP";
    }

    @Override
    public Class<nodo.wire.nodoperpsp.NodoChiediElencoQuadraturePSP> request() {
        return nodo.wire.nodoperpsp.NodoChiediElencoQuadraturePSP.class;
    }

    @Override
    public byte[] answer(
            nodo.wire.nodoperpsp.NodoChiediElencoQuadraturePSP request,
            SoapCall<NodoChiediElencoQuadraturePSPRisposta> call) {
        PspCaller caller = call.caller(
                request.getIdentificativoPSP(),
                request.getIdentificativoIntermediarioPSP(),
                request.getIdentificativoCanale(),
                request.getPassword());
        return quadratures.list(
                caller,
                Optional.ofNullable(request.getIdentificativoDominio()),
                call.exchange(caller, NodoChiediElencoQuadraturePSP::listed));
    }

    private static NodoChiediElencoQuadraturePSPRisposta listed(List<DayOfTraffic> days) {
        TipoListaQuadrature list = new TipoListaQuadrature();
        list.setTotRestituiti(days.size());
        days.forEach(day -> list.getIdQuadraturas().add(line(day)));
        NodoChiediElencoQuadraturePSPRisposta wire = new NodoChiediElencoQuadraturePSPRisposta();
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
    public NodoChiediElencoQuadraturePSPRisposta refuse(Fault fault) {
        return ClassicAnswer.refuse(new NodoChiediElencoQuadraturePSPRisposta(), fault);
    }
}
