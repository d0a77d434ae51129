package nodo.catalogue.soap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import nodo.catalogue.desk.Counterparts;
import nodo.catalogue.desk.ProviderTemplate;
import nodo.exchange.desk.PspCaller;
import nodo.exchange.soap.PptAnswer;
import nodo.exchange.soap.SoapCall;
import nodo.exchange.soap.SoapOperation;
import nodo.fault.Fault;
import nodo.wire.codec.WireService;
import nodo.wire.nodeforpsp.ppt.NodoChiediTemplateInformativaPSPRisposta;

/** nodoChiediTemplateInformativaPSP: what a PSP fills in to tell its services. */
@ApplicationScoped
public class NodoChiediTemplateInformativaPSP
        implements SoapOperation<
                nodo.wire.nodeforpsp.ppt.NodoChiediTemplateInformativaPSP, NodoChiediTemplateInformativaPSPRisposta> {

    private final Counterparts counterparts;

    @Inject
    public NodoChiediTemplateInformativaPSP(Counterparts counterparts) {
        this.counterparts = counterparts;
    }

    @SuppressWarnings("NullAway") // proxy
    protected NodoChiediTemplateInformativaPSP() {
        this(null);
    }

    @Override
    public String name() {
        return "nodoChiediTemplateInformativaPSP";
    }

    @Override
    public Class<nodo.wire.nodeforpsp.ppt.NodoChiediTemplateInformativaPSP> request() {
        return nodo.wire.nodeforpsp.ppt.NodoChiediTemplateInformativaPSP.class;
    }

    @Override
    public WireService boundBy(WireService port) {
        return WireService.NODE_FOR_PSP;
    }

    @Override
    public byte[] answer(
            nodo.wire.nodeforpsp.ppt.NodoChiediTemplateInformativaPSP request,
            SoapCall<NodoChiediTemplateInformativaPSPRisposta> call) {
        PspCaller caller = call.caller(
                request.getIdentificativoPSP(),
                request.getIdentificativoIntermediarioPSP(),
                request.getIdentificativoCanale(),
                request.getPassword());
        return counterparts.template(caller, call.exchange(caller, NodoChiediTemplateInformativaPSP::given));
    }

    private static NodoChiediTemplateInformativaPSPRisposta given(ProviderTemplate template) {
        NodoChiediTemplateInformativaPSPRisposta wire = new NodoChiediTemplateInformativaPSPRisposta();
        wire.setXmlTemplateInformativa(template.xml());
        return wire;
    }

    @Override
    public NodoChiediTemplateInformativaPSPRisposta refuse(Fault fault) {
        return PptAnswer.ko(new NodoChiediTemplateInformativaPSPRisposta(), fault);
    }
}
