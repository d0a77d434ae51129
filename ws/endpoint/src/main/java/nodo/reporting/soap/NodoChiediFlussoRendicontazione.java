package nodo.reporting.soap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import nodo.exchange.desk.StationCaller;
import nodo.exchange.soap.Outcome;
import nodo.exchange.soap.SoapCall;
import nodo.exchange.soap.SoapOperation;
import nodo.fault.Fault;
import nodo.reporting.FlowDocumentSource;
import nodo.reporting.desk.AskFlows;
import nodo.reporting.desk.FlowConsultation;
import nodo.wire.codec.WireService;
import nodo.wire.nodeforpa.NodoChiediFlussoRendicontazioneRisposta;

/** nodoChiediFlussoRendicontazione: a creditor institution fetches the document of a reporting flow. */
@ApplicationScoped
public class NodoChiediFlussoRendicontazione
        implements SoapOperation<
                nodo.wire.nodeforpa.NodoChiediFlussoRendicontazione, NodoChiediFlussoRendicontazioneRisposta> {

    private final FlowConsultation consultation;

    @Inject
    public NodoChiediFlussoRendicontazione(FlowConsultation consultation) {
        this.consultation = consultation;
    }

    @SuppressWarnings("NullAway") // proxy
    protected NodoChiediFlussoRendicontazione() {
        this(null);
    }

    @Override
    public String name() {
        return "nodoChiediFlussoRendicontazione";
    }

    @Override
    public Class<nodo.wire.nodeforpa.NodoChiediFlussoRendicontazione> request() {
        return nodo.wire.nodeforpa.NodoChiediFlussoRendicontazione.class;
    }

    @Override
    public WireService boundBy(WireService port) {
        return WireService.NODE_FOR_PA;
    }

    @Override
    public byte[] answer(
            nodo.wire.nodeforpa.NodoChiediFlussoRendicontazione request,
            SoapCall<NodoChiediFlussoRendicontazioneRisposta> call) {
        StationCaller caller = call.stationCaller(
                request.getIdentificativoIntermediarioPA(),
                request.getIdentificativoStazioneIntermediarioPA(),
                request.getPassword(),
                Optional.ofNullable(request.getIdentificativoDominio()));
        AskFlows command = new AskFlows(caller, Optional.ofNullable(request.getIdentificativoPSP()));
        return consultation.document(
                command,
                request.getIdentificativoFlusso(),
                call.exchange(
                        caller,
                        (FlowDocumentSource document) -> fetched(call.enclosed(document.size(), document::copyTo))));
    }

    private static NodoChiediFlussoRendicontazioneRisposta fetched(byte[] document) {
        NodoChiediFlussoRendicontazioneRisposta wire = new NodoChiediFlussoRendicontazioneRisposta();
        wire.setXmlRendicontazione(document);
        return wire;
    }

    @Override
    public NodoChiediFlussoRendicontazioneRisposta refuse(Fault fault) {
        return Outcome.risposta(new NodoChiediFlussoRendicontazioneRisposta(), fault);
    }
}
