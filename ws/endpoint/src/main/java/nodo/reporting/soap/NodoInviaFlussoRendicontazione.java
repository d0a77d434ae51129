package nodo.reporting.soap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import nodo.exchange.desk.PspCaller;
import nodo.exchange.soap.LargeDocument;
import nodo.exchange.soap.PptAnswer;
import nodo.exchange.soap.SoapCall;
import nodo.exchange.soap.SoapOperation;
import nodo.fault.Fault;
import nodo.reporting.desk.FlowAccepted;
import nodo.reporting.desk.FlowReception;
import nodo.reporting.desk.SendFlow;
import nodo.wire.codec.WireService;
import nodo.wire.nodeforpsp.ppt.NodoInviaFlussoRendicontazioneRisposta;

/** nodoInviaFlussoRendicontazione: a PSP sends a reporting flow, in a request of up to 100 MiB. */
@ApplicationScoped
public class NodoInviaFlussoRendicontazione
        implements SoapOperation<
                nodo.wire.nodeforpsp.ppt.NodoInviaFlussoRendicontazione, NodoInviaFlussoRendicontazioneRisposta> {

    private static final Optional<LargeDocument> LARGE =
            Optional.of(new LargeDocument("xmlRendicontazione", 100L << 20));

    private final FlowReception reception;

    @Inject
    public NodoInviaFlussoRendicontazione(FlowReception reception) {
        this.reception = reception;
    }

    @SuppressWarnings("NullAway") // proxy
    protected NodoInviaFlussoRendicontazione() {
        this(null);
    }

    @Override
    public String name() {
        return "nodoInviaFlussoRendicontazione";
    }

    @Override
    public Class<nodo.wire.nodeforpsp.ppt.NodoInviaFlussoRendicontazione> request() {
        return nodo.wire.nodeforpsp.ppt.NodoInviaFlussoRendicontazione.class;
    }

    @Override
    public WireService boundBy(WireService port) {
        return WireService.NODE_FOR_PSP;
    }

    @Override
    public Optional<LargeDocument> large() {
        return LARGE;
    }

    @Override
    public byte[] answer(
            nodo.wire.nodeforpsp.ppt.NodoInviaFlussoRendicontazione request,
            SoapCall<NodoInviaFlussoRendicontazioneRisposta> call) {
        PspCaller caller = call.caller(
                request.getIdentificativoPSP(),
                request.getIdentificativoIntermediarioPSP(),
                request.getIdentificativoCanale(),
                request.getPassword());
        SendFlow command = new SendFlow(
                caller,
                request.getIdentificativoDominio(),
                request.getIdentificativoFlusso(),
                request.getDataOraFlusso(),
                call.document(request.getXmlRendicontazione()));
        return reception.receive(command, call.exchange(caller, NodoInviaFlussoRendicontazione::accepted));
    }

    private static NodoInviaFlussoRendicontazioneRisposta accepted(FlowAccepted nothingToTell) {
        NodoInviaFlussoRendicontazioneRisposta wire = new NodoInviaFlussoRendicontazioneRisposta();
        wire.setEsito("OK");
        return wire;
    }

    @Override
    public NodoInviaFlussoRendicontazioneRisposta refuse(Fault fault) {
        NodoInviaFlussoRendicontazioneRisposta wire = PptAnswer.ko(new NodoInviaFlussoRendicontazioneRisposta(), fault);
        wire.setEsito("KO");
        return wire;
    }
}
