package nodo.catalogue.soap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import nodo.catalogue.desk.AskCounterparts;
import nodo.catalogue.desk.CounterpartTable;
import nodo.catalogue.desk.Counterparts;
import nodo.exchange.desk.PspCaller;
import nodo.exchange.soap.PptAnswer;
import nodo.exchange.soap.SoapCall;
import nodo.exchange.soap.SoapOperation;
import nodo.fault.Fault;
import nodo.wire.codec.WireService;
import nodo.wire.nodeforpsp.ppt.NodoChiediInformativaPARisposta;

/** nodoChiediInformativaPA: the table of the creditors that can be paid, and of their accounts. */
@ApplicationScoped
public class NodoChiediInformativaPA
        implements SoapOperation<nodo.wire.nodeforpsp.ppt.NodoChiediInformativaPA, NodoChiediInformativaPARisposta> {

    private final Counterparts counterparts;

    @Inject
    public NodoChiediInformativaPA(Counterparts counterparts) {
        this.counterparts = counterparts;
    }

    @SuppressWarnings("NullAway") // proxy
    protected NodoChiediInformativaPA() {
        this(null);
    }

    @Override
    public String name() {
        return "nodoChiediInformativaPA";
    }

    @Override
    public Class<nodo.wire.nodeforpsp.ppt.NodoChiediInformativaPA> request() {
        return nodo.wire.nodeforpsp.ppt.NodoChiediInformativaPA.class;
    }

    @Override
    public WireService boundBy(WireService port) {
        return WireService.NODE_FOR_PSP;
    }

    @Override
    public byte[] answer(
            nodo.wire.nodeforpsp.ppt.NodoChiediInformativaPA request, SoapCall<NodoChiediInformativaPARisposta> call) {
        PspCaller caller = call.caller(
                Optional.ofNullable(request.getIdentificativoPSP()).orElse(PspCaller.UNSAID),
                request.getIdentificativoIntermediarioPSP(),
                request.getIdentificativoCanale(),
                request.getPassword());
        AskCounterparts command = new AskCounterparts(caller, Optional.ofNullable(request.getIdentificativoDominio()));
        return counterparts.tell(command, call.exchange(caller, NodoChiediInformativaPA::told));
    }

    private static NodoChiediInformativaPARisposta told(CounterpartTable table) {
        NodoChiediInformativaPARisposta wire = new NodoChiediInformativaPARisposta();
        wire.setXmlInformativa(table.xml());
        return wire;
    }

    @Override
    public NodoChiediInformativaPARisposta refuse(Fault fault) {
        return PptAnswer.ko(new NodoChiediInformativaPARisposta(), fault);
    }
}
