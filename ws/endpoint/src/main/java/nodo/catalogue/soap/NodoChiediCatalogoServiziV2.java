package nodo.catalogue.soap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import nodo.catalogue.desk.AskCatalogue;
import nodo.catalogue.desk.CatalogueDocument;
import nodo.catalogue.desk.ServiceCatalogue;
import nodo.exchange.desk.PspCaller;
import nodo.exchange.soap.Outcome;
import nodo.exchange.soap.SoapCall;
import nodo.exchange.soap.SoapOperation;
import nodo.fault.Fault;
import nodo.wire.nodeforpsp.NodoChiediCatalogoServiziV2Request;
import nodo.wire.nodeforpsp.NodoChiediCatalogoServiziV2Response;
import nodo.wire.nodeforpsp.StCommissione;

/** nodoChiediCatalogoServiziV2: the catalogue of what can be paid without a notice, as a document. */
@ApplicationScoped
public class NodoChiediCatalogoServiziV2
        implements SoapOperation<NodoChiediCatalogoServiziV2Request, NodoChiediCatalogoServiziV2Response> {

    private final ServiceCatalogue catalogue;

    @Inject
    public NodoChiediCatalogoServiziV2(ServiceCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @SuppressWarnings("NullAway") // proxy
    protected NodoChiediCatalogoServiziV2() {
        this(null);
    }

    @Override
    public String name() {
        return "nodoChiediCatalogoServiziV2";
    }

    @Override
    public Class<NodoChiediCatalogoServiziV2Request> request() {
        return NodoChiediCatalogoServiziV2Request.class;
    }

    @Override
    public byte[] answer(
            NodoChiediCatalogoServiziV2Request request, SoapCall<NodoChiediCatalogoServiziV2Response> call) {
        PspCaller caller = call.caller(
                request.getIdentificativoPSP(),
                request.getIdentificativoIntermediarioPSP(),
                request.getIdentificativoCanale(),
                request.getPassword());
        AskCatalogue command = new AskCatalogue(
                caller,
                Optional.ofNullable(request.getIdentificativoDominio()),
                Optional.ofNullable(request.getCategoria()),
                Optional.ofNullable(request.getCommissione()).map(StCommissione.Y::equals));
        return catalogue.tell(command, call.exchange(caller, NodoChiediCatalogoServiziV2::told));
    }

    private static NodoChiediCatalogoServiziV2Response told(CatalogueDocument document) {
        NodoChiediCatalogoServiziV2Response wire = Outcome.ok(new NodoChiediCatalogoServiziV2Response());
        wire.setXmlCatalogoServizi(document.xml());
        return wire;
    }

    @Override
    public NodoChiediCatalogoServiziV2Response refuse(Fault fault) {
        return Outcome.ko(new NodoChiediCatalogoServiziV2Response(), fault);
    }
}
