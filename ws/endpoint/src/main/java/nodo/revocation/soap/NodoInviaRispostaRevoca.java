package nodo.revocation.soap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import nodo.exchange.desk.StationCaller;
import nodo.exchange.soap.ClassicAnswer;
import nodo.exchange.soap.SoapCall;
import nodo.exchange.soap.SoapOperation;
import nodo.fault.Fault;
import nodo.revocation.RevocationKind;
import nodo.revocation.desk.RevocationDesk;
import nodo.revocation.desk.RevocationRelayed;
import nodo.revocation.desk.SendRevocation;
import nodo.revocation.desk.Sender;
import nodo.rt.desk.NamedPayment;
import nodo.wire.nodoperpa.NodoInviaRispostaRevocaRisposta;

/** nodoInviaRispostaRevoca: a creditor institution tells what became of a PSP's wish to take a payment back. */
@ApplicationScoped
public class NodoInviaRispostaRevoca
        implements SoapOperation<nodo.wire.nodoperpa.NodoInviaRispostaRevoca, NodoInviaRispostaRevocaRisposta> {

    private final RevocationDesk desk;

    @Inject
    public NodoInviaRispostaRevoca(RevocationDesk desk) {
        this.desk = desk;
    }

    @SuppressWarnings("NullAway") // proxy
    protected NodoInviaRispostaRevoca() {
        this(null);
    }

    @Override
    public String name() {
        return "nodoInviaRispostaRevoca";
    }

    @Override
    public Class<nodo.wire.nodoperpa.NodoInviaRispostaRevoca> request() {
        return nodo.wire.nodoperpa.NodoInviaRispostaRevoca.class;
    }

    @Override
    public byte[] answer(
            nodo.wire.nodoperpa.NodoInviaRispostaRevoca request, SoapCall<NodoInviaRispostaRevocaRisposta> call) {
        StationCaller caller = call.stationCaller(
                request.getIdentificativoIntermediarioPA(),
                request.getIdentificativoStazioneIntermediarioPA(),
                request.getPassword(),
                Optional.of(request.getIdentificativoDominio()));
        NamedPayment payment = new NamedPayment(
                request.getIdentificativoDominio(),
                request.getIdentificativoUnivocoVersamento(),
                request.getCodiceContestoPagamento());
        SendRevocation command = new SendRevocation(new Sender.OfCreditor(caller), payment, request.getEr());
        return desk.outcome(RevocationKind.REVOCA, command, call.exchange(caller, NodoInviaRispostaRevoca::relayed));
    }

    private static NodoInviaRispostaRevocaRisposta relayed(RevocationRelayed nothingToTell) {
        return ClassicAnswer.ok(new NodoInviaRispostaRevocaRisposta(), NodoInviaRispostaRevocaRisposta::setEsito);
    }

    @Override
    public NodoInviaRispostaRevocaRisposta refuse(Fault fault) {
        return ClassicAnswer.ko(
                new NodoInviaRispostaRevocaRisposta(), NodoInviaRispostaRevocaRisposta::setEsito, fault);
    }
}
