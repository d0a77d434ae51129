package nodo.catalogue.soap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import nodo.catalogue.desk.CounterpartTable;
import nodo.catalogue.desk.Counterparts;
import nodo.exchange.desk.StationCaller;
import nodo.exchange.soap.ClassicAnswer;
import nodo.exchange.soap.SoapCall;
import nodo.exchange.soap.SoapOperation;
import nodo.fault.Fault;
import nodo.wire.nodoperpa.NodoPAChiediInformativaPARisposta;

/** nodoPAChiediInformativaPA: a creditor institution reads what PSPs are told of it. */
@ApplicationScoped
public class NodoPAChiediInformativaPA
        implements SoapOperation<nodo.wire.nodoperpa.NodoPAChiediInformativaPA, NodoPAChiediInformativaPARisposta> {

    private final Counterparts counterparts;

    @Inject
    public NodoPAChiediInformativaPA(Counterparts counterparts) {
        this.counterparts = counterparts;
    }

    @SuppressWarnings("NullAway") // proxy
    protected NodoPAChiediInformativaPA() {
        this(null);
    }

    @Override
    public String name() {
        return "nodoPAChiediInformativaPA";
    }

    @Override
    public Class<nodo.wire.nodoperpa.NodoPAChiediInformativaPA> request() {
        return nodo.wire.nodoperpa.NodoPAChiediInformativaPA.class;
    }

    @Override
    public byte[] answer(
            nodo.wire.nodoperpa.NodoPAChiediInformativaPA request, SoapCall<NodoPAChiediInformativaPARisposta> call) {
        StationCaller caller = call.stationCaller(
                request.getIdentificativoIntermediarioPA(),
                request.getIdentificativoStazioneIntermediarioPA(),
                request.getPassword(),
                Optional.of(request.getIdentificativoDominio()));
        return counterparts.tellItself(caller, call.exchange(caller, NodoPAChiediInformativaPA::told));
    }

    private static NodoPAChiediInformativaPARisposta told(CounterpartTable table) {
        NodoPAChiediInformativaPARisposta wire = new NodoPAChiediInformativaPARisposta();
        wire.setXmlInformativa(table.xml());
        return wire;
    }

    @Override
    public NodoPAChiediInformativaPARisposta refuse(Fault fault) {
        return ClassicAnswer.refuse(new NodoPAChiediInformativaPARisposta(), fault);
    }
}
