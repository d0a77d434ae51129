package nodo.quadrature.soap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import nodo.exchange.desk.StationCaller;
import nodo.exchange.soap.ClassicAnswer;
import nodo.exchange.soap.SoapCall;
import nodo.exchange.soap.SoapOperation;
import nodo.fault.Fault;
import nodo.quadrature.desk.QuadratureDocument;
import nodo.quadrature.desk.Quadratures;
import nodo.wire.nodoperpa.NodoChiediQuadraturaPARisposta;

/** nodoChiediQuadraturaPA: a creditor's broker reads the quadrature of a day. */
@ApplicationScoped
public class NodoChiediQuadraturaPA
        implements SoapOperation<nodo.wire.nodoperpa.NodoChiediQuadraturaPA, NodoChiediQuadraturaPARisposta> {

    private final Quadratures quadratures;

    @Inject
    public NodoChiediQuadraturaPA(Quadratures quadratures) {
        this.quadratures = quadratures;
    }

    @SuppressWarnings("NullAway") // proxy
    protected NodoChiediQuadraturaPA() {
        this(null);
    }

    @Override
    public String name() {
        return "nodoChiediQuadraturaPA";
    }

    @Override
    public Class<nodo.wire.nodoperpa.NodoChiediQuadraturaPA> request() {
        return nodo.wire.nodoperpa.NodoChiediQuadraturaPA.class;
    }

    @Override
    public byte[] answer(
            nodo.wire.nodoperpa.NodoChiediQuadraturaPA request, SoapCall<NodoChiediQuadraturaPARisposta> call) {
        StationCaller caller = call.stationCaller(
                request.getIdentificativoIntermediarioPA(),
                request.getIdentificativoStazioneIntermediarioPA(),
                request.getPassword(),
                Optional.ofNullable(request.getIdentificativoDominio()));
        return quadratures.document(
                caller, request.getIdentificativoFlusso(), call.exchange(caller, NodoChiediQuadraturaPA::given));
    }

    private static NodoChiediQuadraturaPARisposta given(QuadratureDocument document) {
        NodoChiediQuadraturaPARisposta wire = new NodoChiediQuadraturaPARisposta();
        wire.setXmlQuadratura(document.xml());
        return wire;
    }

    @Override
    public NodoChiediQuadraturaPARisposta refuse(Fault fault) {
        return ClassicAnswer.refuse(new NodoChiediQuadraturaPARisposta(), fault);
    }
}
