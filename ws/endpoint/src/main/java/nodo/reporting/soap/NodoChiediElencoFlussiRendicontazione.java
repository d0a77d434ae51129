package nodo.reporting.soap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import nodo.exchange.desk.StationCaller;
import nodo.exchange.soap.Outcome;
import nodo.exchange.soap.SoapCall;
import nodo.exchange.soap.SoapOperation;
import nodo.fault.Fault;
import nodo.reporting.FlowLine;
import nodo.reporting.desk.AskFlows;
import nodo.reporting.desk.FlowConsultation;
import nodo.wire.codec.WireService;
import nodo.wire.nodeforpa.NodoChiediElencoFlussiRendicontazioneRisposta;
import nodo.wire.nodeforpa.TipoElencoFlussiRendicontazione;
import nodo.wire.nodeforpa.TipoIdRendicontazione;

/** nodoChiediElencoFlussiRendicontazione: a creditor institution lists the reporting flows sent for it. */
@ApplicationScoped
public class NodoChiediElencoFlussiRendicontazione
        implements SoapOperation<
                nodo.wire.nodeforpa.NodoChiediElencoFlussiRendicontazione,
                NodoChiediElencoFlussiRendicontazioneRisposta> {

    private final FlowConsultation consultation;

    @Inject
    public NodoChiediElencoFlussiRendicontazione(FlowConsultation consultation) {
        this.consultation = consultation;
    }

    @SuppressWarnings("NullAway") // proxy
    protected NodoChiediElencoFlussiRendicontazione() {
        this(null);
    }

    @Override
    public String name() {
        return "nodoChiediElencoFlussiRendicontazione";
    }

    @Override
    public Class<nodo.wire.nodeforpa.NodoChiediElencoFlussiRendicontazione> request() {
        return nodo.wire.nodeforpa.NodoChiediElencoFlussiRendicontazione.class;
    }

    @Override
    public WireService boundBy(WireService port) {
        return WireService.NODE_FOR_PA;
    }

    @Override
    public byte[] answer(
            nodo.wire.nodeforpa.NodoChiediElencoFlussiRendicontazione request,
            SoapCall<NodoChiediElencoFlussiRendicontazioneRisposta> call) {
        StationCaller caller = call.stationCaller(
                request.getIdentificativoIntermediarioPA(),
                request.getIdentificativoStazioneIntermediarioPA(),
                request.getPassword(),
                Optional.ofNullable(request.getIdentificativoDominio()));
        AskFlows command = new AskFlows(caller, Optional.ofNullable(request.getIdentificativoPSP()));
        return consultation.list(command, call.exchange(caller, NodoChiediElencoFlussiRendicontazione::listed));
    }

    private static NodoChiediElencoFlussiRendicontazioneRisposta listed(List<FlowLine> flows) {
        TipoElencoFlussiRendicontazione list = new TipoElencoFlussiRendicontazione();
        list.setTotRestituiti(flows.size());
        flows.forEach(flow -> list.getIdRendicontazione().add(line(flow)));
        NodoChiediElencoFlussiRendicontazioneRisposta wire = new NodoChiediElencoFlussiRendicontazioneRisposta();
        wire.setElencoFlussiRendicontazione(list);
        return wire;
    }

    private static TipoIdRendicontazione line(FlowLine flow) {
        TipoIdRendicontazione wire = new TipoIdRendicontazione();
        wire.setIdentificativoFlusso(flow.flowId());
        wire.setDataOraFlusso(flow.at().atOffset(ZoneOffset.UTC));
        return wire;
    }

    @Override
    public NodoChiediElencoFlussiRendicontazioneRisposta refuse(Fault fault) {
        return Outcome.risposta(new NodoChiediElencoFlussiRendicontazioneRisposta(), fault);
    }
}
