package nodo.revocation.soap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import nodo.exchange.desk.PspCaller;
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
import nodo.wire.nodoperpsp.NodoInviaRichiestaRevocaRisposta;

/** nodoInviaRichiestaRevoca: a PSP wants a payment back. */
@ApplicationScoped
public class NodoInviaRichiestaRevoca
        implements SoapOperation<nodo.wire.nodoperpsp.NodoInviaRichiestaRevoca, NodoInviaRichiestaRevocaRisposta> {

    private final RevocationDesk desk;

    @Inject
    public NodoInviaRichiestaRevoca(RevocationDesk desk) {
        this.desk = desk;
    }

    @SuppressWarnings("NullAway") // proxy
    protected NodoInviaRichiestaRevoca() {
        this(null);
    }

    @Override
    public String name() {
        return "nodoInviaRichiestaRevoca";
    }

    @Override
    public Class<nodo.wire.nodoperpsp.NodoInviaRichiestaRevoca> request() {
        return nodo.wire.nodoperpsp.NodoInviaRichiestaRevoca.class;
    }

    @Override
    public byte[] answer(
            nodo.wire.nodoperpsp.NodoInviaRichiestaRevoca request, SoapCall<NodoInviaRichiestaRevocaRisposta> call) {
        PspCaller caller = call.caller(
                request.getIdentificativoPSP(),
                request.getIdentificativoIntermediarioPSP(),
                request.getIdentificativoCanale(),
                request.getPassword());
        NamedPayment payment = new NamedPayment(
                request.getIdentificativoDominio(),
                request.getIdentificativoUnivocoVersamento(),
                request.getCodiceContestoPagamento());
        SendRevocation command = new SendRevocation(new Sender.OfPsp(caller), payment, request.getRr());
        return desk.request(RevocationKind.REVOCA, command, call.exchange(caller, NodoInviaRichiestaRevoca::relayed));
    }

    private static NodoInviaRichiestaRevocaRisposta relayed(RevocationRelayed nothingToTell) {
        return ClassicAnswer.ok(new NodoInviaRichiestaRevocaRisposta(), NodoInviaRichiestaRevocaRisposta::setEsito);
    }

    @Override
    public NodoInviaRichiestaRevocaRisposta refuse(Fault fault) {
        return ClassicAnswer.ko(
                new NodoInviaRichiestaRevocaRisposta(), NodoInviaRichiestaRevocaRisposta::setEsito, fault);
    }
}
