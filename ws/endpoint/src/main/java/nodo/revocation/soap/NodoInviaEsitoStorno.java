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
import nodo.wire.nodoperpsp.NodoInviaEsitoStornoRisposta;

/** nodoInviaEsitoStorno: a PSP tells what became of a creditor's wish to take a payment back. */
@ApplicationScoped
public class NodoInviaEsitoStorno
        implements SoapOperation<nodo.wire.nodoperpsp.NodoInviaEsitoStorno, NodoInviaEsitoStornoRisposta> {

    private final RevocationDesk desk;

    @Inject
    public NodoInviaEsitoStorno(RevocationDesk desk) {
        this.desk = desk;
    }

    @SuppressWarnings("NullAway") // proxy
    protected NodoInviaEsitoStorno() {
        this(null);
    }

    @Override
    public String name() {
        return "nodoInviaEsitoStorno";
    }

    @Override
    public Class<nodo.wire.nodoperpsp.NodoInviaEsitoStorno> request() {
        return nodo.wire.nodoperpsp.NodoInviaEsitoStorno.class;
    }

    @Override
    public byte[] answer(
            nodo.wire.nodoperpsp.NodoInviaEsitoStorno request, SoapCall<NodoInviaEsitoStornoRisposta> call) {
        PspCaller caller = call.caller(
                request.getIdentificativoPSP(),
                request.getIdentificativoIntermediarioPSP(),
                request.getIdentificativoCanale(),
                request.getPassword());
        NamedPayment payment = new NamedPayment(
                request.getIdentificativoDominio(),
                request.getIdentificativoUnivocoVersamento(),
                request.getCodiceContestoPagamento());
        SendRevocation command = new SendRevocation(new Sender.OfPsp(caller), payment, request.getEr());
        return desk.outcome(RevocationKind.STORNO, command, call.exchange(caller, NodoInviaEsitoStorno::relayed));
    }

    private static NodoInviaEsitoStornoRisposta relayed(RevocationRelayed nothingToTell) {
        return ClassicAnswer.ok(new NodoInviaEsitoStornoRisposta(), NodoInviaEsitoStornoRisposta::setEsito);
    }

    @Override
    public NodoInviaEsitoStornoRisposta refuse(Fault fault) {
        return ClassicAnswer.ko(new NodoInviaEsitoStornoRisposta(), NodoInviaEsitoStornoRisposta::setEsito, fault);
    }
}
