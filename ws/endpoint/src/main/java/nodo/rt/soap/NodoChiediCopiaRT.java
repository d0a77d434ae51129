package nodo.rt.soap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import nodo.exchange.desk.StationCaller;
import nodo.exchange.soap.ClassicAnswer;
import nodo.exchange.soap.SoapCall;
import nodo.exchange.soap.SoapOperation;
import nodo.fault.Fault;
import nodo.rt.RtMessage;
import nodo.rt.desk.NamedPayment;
import nodo.rt.desk.RtConsultation;
import nodo.wire.nodoperpa.NodoChiediCopiaRTRisposta;

/** nodoChiediCopiaRT: a creditor institution gets a receipt again. */
@ApplicationScoped
public class NodoChiediCopiaRT
        implements SoapOperation<nodo.wire.nodoperpa.NodoChiediCopiaRT, NodoChiediCopiaRTRisposta> {

    private final RtConsultation consultation;

    @Inject
    public NodoChiediCopiaRT(RtConsultation consultation) {
        this.consultation = consultation;
    }

    @SuppressWarnings("NullAway") // proxy
    protected NodoChiediCopiaRT() {
        this(null);
    }

    @Override
    public String name() {
        return "nodoChiediCopiaRT";
    }

    @Override
    public Class<nodo.wire.nodoperpa.NodoChiediCopiaRT> request() {
        return nodo.wire.nodoperpa.NodoChiediCopiaRT.class;
    }

    @Override
    public byte[] answer(nodo.wire.nodoperpa.NodoChiediCopiaRT request, SoapCall<NodoChiediCopiaRTRisposta> call) {
        StationCaller caller = call.stationCaller(
                request.getIdentificativoIntermediarioPA(),
                request.getIdentificativoStazioneIntermediarioPA(),
                request.getPassword(),
                Optional.of(request.getIdentificativoDominio()));
        NamedPayment payment = new NamedPayment(
                request.getIdentificativoDominio(),
                request.getIdentificativoUnivocoVersamento(),
                request.getCodiceContestoPagamento());
        return consultation.copy(caller, payment, call.exchange(caller, NodoChiediCopiaRT::copy));
    }

    private static NodoChiediCopiaRTRisposta copy(RtMessage rt) {
        NodoChiediCopiaRTRisposta wire = new NodoChiediCopiaRTRisposta();
        rt.signatureType().ifPresent(wire::setTipoFirma);
        wire.setRt(rt.document());
        return wire;
    }

    @Override
    public NodoChiediCopiaRTRisposta refuse(Fault fault) {
        return ClassicAnswer.refuse(new NodoChiediCopiaRTRisposta(), fault);
    }
}
