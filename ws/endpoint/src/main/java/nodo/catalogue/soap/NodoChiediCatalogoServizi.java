package nodo.catalogue.soap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import nodo.catalogue.desk.AskCatalogue;
import nodo.catalogue.desk.ClassicCatalogue;
import nodo.catalogue.desk.ServiceCatalogue;
import nodo.exchange.desk.PspCaller;
import nodo.exchange.soap.ClassicAnswer;
import nodo.exchange.soap.SoapCall;
import nodo.exchange.soap.SoapOperation;
import nodo.fault.Fault;
import nodo.wire.nodoperpsprichiestaavvisi.CtEsitoChiediCatalogoServizi;
import nodo.wire.nodoperpsprichiestaavvisi.NodoChiediCatalogoServiziRisposta;

/** nodoChiediCatalogoServizi: the catalogue of what can be paid without a notice by the classic model. */
@ApplicationScoped
public class NodoChiediCatalogoServizi
        implements SoapOperation<
                nodo.wire.nodoperpsprichiestaavvisi.NodoChiediCatalogoServizi, NodoChiediCatalogoServiziRisposta> {

    private final ServiceCatalogue catalogue;

    @Inject
    public NodoChiediCatalogoServizi(ServiceCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @SuppressWarnings("NullAway") // proxy
    protected NodoChiediCatalogoServizi() {
        this(null);
    }

    @Override
    public String name() {
        return "nodoChiediCatalogoServizi";
    }

    @Override
    public Class<nodo.wire.nodoperpsprichiestaavvisi.NodoChiediCatalogoServizi> request() {
        return nodo.wire.nodoperpsprichiestaavvisi.NodoChiediCatalogoServizi.class;
    }

    @Override
    public byte[] answer(
            nodo.wire.nodoperpsprichiestaavvisi.NodoChiediCatalogoServizi request,
            SoapCall<NodoChiediCatalogoServiziRisposta> call) {
        PspCaller caller = call.caller(
                request.getIdentificativoPSP(),
                request.getIdentificativoIntermediarioPSP(),
                request.getIdentificativoCanale(),
                request.getPassword());
        AskCatalogue command = new AskCatalogue(
                caller, Optional.ofNullable(request.getIdentificativoDominio()), Optional.empty(), Optional.empty());
        return catalogue.tellClassic(command, call.exchange(caller, NodoChiediCatalogoServizi::told));
    }

    private static NodoChiediCatalogoServiziRisposta told(ClassicCatalogue document) {
        CtEsitoChiediCatalogoServizi outcome = new CtEsitoChiediCatalogoServizi();
        outcome.setXmlCatalogoServizi(document.xml());
        return answer(outcome);
    }

    @Override
    public NodoChiediCatalogoServiziRisposta refuse(Fault fault) {
        return answer(ClassicAnswer.refuse(new CtEsitoChiediCatalogoServizi(), fault));
    }

    /** The contract names the element inside the answer after the other operation. */
    private static NodoChiediCatalogoServiziRisposta answer(CtEsitoChiediCatalogoServizi outcome) {
        NodoChiediCatalogoServiziRisposta wire = new NodoChiediCatalogoServiziRisposta();
        wire.setNodoChiediNumeroAvvisoRisposta(outcome);
        return wire;
    }
}
