package nodo.rpt.soap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import nodo.exchange.desk.StationCaller;
import nodo.exchange.soap.ClassicAnswer;
import nodo.exchange.soap.SoapCall;
import nodo.exchange.soap.SoapOperation;
import nodo.fault.Fault;
import nodo.rpt.desk.NamedProvider;
import nodo.rpt.desk.NamedRpt;
import nodo.rpt.desk.ReadRpt;
import nodo.rpt.desk.RptAccepted;
import nodo.rpt.desk.RptReception;
import nodo.rpt.desk.SendRpt;
import nodo.wire.nodoperpa.NodoInviaRPTRisposta;
import nodo.wire.nodoperpa.head.IntestazionePPT;

/** nodoInviaRPT: a creditor institution sends the request of a payment. */
@ApplicationScoped
public class NodoInviaRPT implements SoapOperation<nodo.wire.nodoperpa.NodoInviaRPT, NodoInviaRPTRisposta> {

    private static final int REDIRECT = 1;
    private static final int STAY = 0;

    private final RptReception reception;

    @Inject
    public NodoInviaRPT(RptReception reception) {
        this.reception = reception;
    }

    @SuppressWarnings("NullAway") // proxy
    protected NodoInviaRPT() {
        this(null);
    }

    @Override
    public String name() {
        return "nodoInviaRPT";
    }

    @Override
    public Class<nodo.wire.nodoperpa.NodoInviaRPT> request() {
        return nodo.wire.nodoperpa.NodoInviaRPT.class;
    }

    @Override
    public byte[] answer(nodo.wire.nodoperpa.NodoInviaRPT request, SoapCall<NodoInviaRPTRisposta> call) {
        IntestazionePPT head = call.header(IntestazionePPT.class);
        StationCaller caller = call.stationCaller(
                head.getIdentificativoIntermediarioPA(),
                head.getIdentificativoStazioneIntermediarioPA(),
                request.getPassword(),
                Optional.of(head.getIdentificativoDominio()));
        SendRpt command = new SendRpt(
                caller,
                new NamedProvider(
                        request.getIdentificativoPSP(),
                        request.getIdentificativoIntermediarioPSP(),
                        request.getIdentificativoCanale()),
                new NamedRpt(
                        head.getIdentificativoDominio(),
                        head.getIdentificativoUnivocoVersamento(),
                        head.getCodiceContestoPagamento()),
                ReadRpt.of(request.getRpt()));
        return reception.receive(command, call.exchange(caller, NodoInviaRPT::accepted));
    }

    private static NodoInviaRPTRisposta accepted(RptAccepted rpt) {
        NodoInviaRPTRisposta wire = ClassicAnswer.ok(new NodoInviaRPTRisposta(), NodoInviaRPTRisposta::setEsito);
        wire.setRedirect(rpt.redirection().isPresent() ? REDIRECT : STAY);
        rpt.redirection().ifPresent(wire::setUrl);
        return wire;
    }

    @Override
    public NodoInviaRPTRisposta refuse(Fault fault) {
        return ClassicAnswer.ko(new NodoInviaRPTRisposta(), NodoInviaRPTRisposta::setEsito, fault);
    }
}
