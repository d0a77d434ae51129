package nodo.quadrature.soap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import nodo.exchange.desk.PspCaller;
import nodo.exchange.soap.ClassicAnswer;
import nodo.exchange.soap.SoapCall;
import nodo.exchange.soap.SoapOperation;
import nodo.fault.Fault;
import nodo.quadrature.desk.QuadratureDocument;
import nodo.quadrature.desk.Quadratures;
import nodo.wire.nodoperpsp.NodoChiediQuadraturaPSPRisposta;

/** nodoChiediQuadraturaPSP: a PSP's broker reads the quadrature of a day. */
@ApplicationScoped
public class NodoChiediQuadraturaPSP
        implements SoapOperation<nodo.wire.nodoperpsp.NodoChiediQuadraturaPSP, NodoChiediQuadraturaPSPRisposta> {

    private final Quadratures quadratures;

    @Inject
    public NodoChiediQuadraturaPSP(Quadratures quadratures) {
        this.quadratures = quadratures;
    }

    @SuppressWarnings("NullAway") // proxy
    protected NodoChiediQuadraturaPSP() {
        this(null);
    }

    @Override
    public String name() {
        return "nodoChiediQuadraturaPSP";
    }

    @Override
    public Class<nodo.wire.nodoperpsp.NodoChiediQuadraturaPSP> request() {
        return nodo.wire.nodoperpsp.NodoChiediQuadraturaPSP.class;
    }

    @Override
    public byte[] answer(
            nodo.wire.nodoperpsp.NodoChiediQuadraturaPSP request, SoapCall<NodoChiediQuadraturaPSPRisposta> call) {
        PspCaller caller = call.caller(
                request.getIdentificativoPSP(),
                request.getIdentificativoIntermediarioPSP(),
                request.getIdentificativoCanale(),
                request.getPassword());
        return quadratures.document(
                caller, request.getIdentificativoFlusso(), call.exchange(caller, NodoChiediQuadraturaPSP::given));
    }

    private static NodoChiediQuadraturaPSPRisposta given(QuadratureDocument document) {
        NodoChiediQuadraturaPSPRisposta wire = new NodoChiediQuadraturaPSPRisposta();
        wire.setXmlQuadratura(document.xml());
        return wire;
    }

    @Override
    public NodoChiediQuadraturaPSPRisposta refuse(Fault fault) {
        return ClassicAnswer.refuse(new NodoChiediQuadraturaPSPRisposta(), fault);
    }
}
