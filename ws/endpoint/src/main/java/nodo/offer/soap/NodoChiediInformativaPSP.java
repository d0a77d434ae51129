package nodo.offer.soap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import nodo.exchange.desk.StationCaller;
import nodo.exchange.soap.ClassicAnswer;
import nodo.exchange.soap.SoapCall;
import nodo.exchange.soap.SoapOperation;
import nodo.fault.Fault;
import nodo.offer.desk.AskProviders;
import nodo.offer.desk.InformationDocument;
import nodo.offer.desk.ProviderInformation;
import nodo.wire.nodoperpa.NodoChiediInformativaPSPRisposta;

/** nodoChiediInformativaPSP: a creditor institution reads what PSPs publish of their services. */
@ApplicationScoped
public class NodoChiediInformativaPSP
        implements SoapOperation<nodo.wire.nodoperpa.NodoChiediInformativaPSP, NodoChiediInformativaPSPRisposta> {

    private final ProviderInformation information;

    @Inject
    public NodoChiediInformativaPSP(ProviderInformation information) {
        this.information = information;
    }

    @SuppressWarnings("NullAway") // proxy
    protected NodoChiediInformativaPSP() {
        this(null);
    }

    @Override
    public String name() {
        return "nodoChiediInformativaPSP";
    }

    @Override
    public Class<nodo.wire.nodoperpa.NodoChiediInformativaPSP> request() {
        return nodo.wire.nodoperpa.NodoChiediInformativaPSP.class;
    }

    @Override
    public byte[] answer(
            nodo.wire.nodoperpa.NodoChiediInformativaPSP request, SoapCall<NodoChiediInformativaPSPRisposta> call) {
        StationCaller caller = call.stationCaller(
                request.getIdentificativoIntermediarioPA(),
                request.getIdentificativoStazioneIntermediarioPA(),
                request.getPassword(),
                Optional.ofNullable(request.getIdentificativoDominio()));
        AskProviders command = new AskProviders(caller, Optional.ofNullable(request.getIdentificativoPSP()));
        return information.tell(command, call.exchange(caller, NodoChiediInformativaPSP::told));
    }

    private static NodoChiediInformativaPSPRisposta told(InformationDocument document) {
        NodoChiediInformativaPSPRisposta wire = new NodoChiediInformativaPSPRisposta();
        wire.setXmlInformativa(document.xml());
        return wire;
    }

    @Override
    public NodoChiediInformativaPSPRisposta refuse(Fault fault) {
        return ClassicAnswer.refuse(new NodoChiediInformativaPSPRisposta(), fault);
    }
}
