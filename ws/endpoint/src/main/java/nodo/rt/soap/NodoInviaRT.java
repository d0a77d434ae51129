package nodo.rt.soap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Optional;
import nodo.exchange.desk.PspCaller;
import nodo.exchange.soap.ClassicAnswer;
import nodo.exchange.soap.SoapCall;
import nodo.exchange.soap.SoapOperation;
import nodo.fault.Fault;
import nodo.rt.RtMessage;
import nodo.rt.desk.NamedPayment;
import nodo.rt.desk.RtReceived;
import nodo.rt.desk.RtReception;
import nodo.rt.desk.SendRt;
import nodo.wire.nodoperpsp.EsitoNodoInviaRTRisposta;
import nodo.wire.nodoperpsp.NodoInviaRTRisposta;

/** nodoInviaRT: a PSP sends the receipt of a payment. */
@ApplicationScoped
public class NodoInviaRT implements SoapOperation<nodo.wire.nodoperpsp.NodoInviaRT, NodoInviaRTRisposta> {

    private static final Integer FORCED = 1;

    private final RtReception reception;

    @Inject
    public NodoInviaRT(RtReception reception) {
        this.reception = reception;
    }

    @SuppressWarnings("NullAway") // proxy
    protected NodoInviaRT() {
        this(null);
    }

    @Override
    public String name() {
        return "nodoInviaRT";
    }

    @Override
    public Class<nodo.wire.nodoperpsp.NodoInviaRT> request() {
        return nodo.wire.nodoperpsp.NodoInviaRT.class;
    }

    @Override
    public byte[] answer(nodo.wire.nodoperpsp.NodoInviaRT request, SoapCall<NodoInviaRTRisposta> call) {
        PspCaller caller = call.caller(
                request.getIdentificativoPSP(),
                request.getIdentificativoIntermediarioPSP(),
                request.getIdentificativoCanale(),
                request.getPassword());
        SendRt command = new SendRt(
                caller,
                new NamedPayment(
                        request.getIdentificativoDominio(),
                        request.getIdentificativoUnivocoVersamento(),
                        request.getCodiceContestoPagamento()),
                new RtMessage(Optional.ofNullable(request.getTipoFirma()), request.getRt()),
                Objects.equals(request.getForzaControlloSegno(), FORCED));
        return reception.receive(command, call.exchange(caller, NodoInviaRT::received));
    }

    private static NodoInviaRTRisposta received(RtReceived nothingToTell) {
        return answer(ClassicAnswer.ok(new EsitoNodoInviaRTRisposta(), EsitoNodoInviaRTRisposta::setEsito));
    }

    @Override
    public NodoInviaRTRisposta refuse(Fault fault) {
        return answer(ClassicAnswer.ko(new EsitoNodoInviaRTRisposta(), EsitoNodoInviaRTRisposta::setEsito, fault));
    }

    /** The answer, and inside of it an element of the same name. */
    private static NodoInviaRTRisposta answer(EsitoNodoInviaRTRisposta outcome) {
        NodoInviaRTRisposta wire = new NodoInviaRTRisposta();
        wire.setNodoInviaRTRisposta(outcome);
        return wire;
    }
}
