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
import nodo.wire.nodoperpa.NodoInviaRichiestaStornoRisposta;

/** nodoInviaRichiestaStorno: a creditor institution takes a payment back. */
@ApplicationScoped
public class NodoInviaRichiestaStorno
        implements SoapOperation<nodo.wire.nodoperpa.NodoInviaRichiestaStorno, NodoInviaRichiestaStornoRisposta> {

    private final RevocationDesk desk;

    @Inject
    public NodoInviaRichiestaStorno(RevocationDesk desk) {
        this.desk = desk;
    }

    @SuppressWarnings("NullAway") // proxy
    protected NodoInviaRichiestaStorno() {
        this(null);
    }

    @Override
    public String name() {
        return "nodoInviaRichiestaStorno";
    }

    @Override
    public Class<nodo.wire.nodoperpa.NodoInviaRichiestaStorno> request() {
        return nodo.wire.nodoperpa.NodoInviaRichiestaStorno.class;
    }

    @Override
    public byte[] answer(
            nodo.wire.nodoperpa.NodoInviaRichiestaStorno request, SoapCall<NodoInviaRichiestaStornoRisposta> call) {
        StationCaller caller = call.stationCaller(
                request.getIdentificativoIntermediarioPA(),
                request.getIdentificativoStazioneIntermediarioPA(),
                request.getPassword(),
                Optional.of(request.getIdentificativoDominio()));
        NamedPayment payment = new NamedPayment(
                request.getIdentificativoDominio(),
                request.getIdentificativoUnivocoVersamento(),
                request.getCodiceContestoPagamento());
        SendRevocation command = new SendRevocation(new Sender.OfCreditor(caller), payment, request.getRr());
        return desk.request(RevocationKind.STORNO, command, call.exchange(caller, NodoInviaRichiestaStorno::relayed));
    }

    private static NodoInviaRichiestaStornoRisposta relayed(RevocationRelayed nothingToTell) {
        return ClassicAnswer.ok(new NodoInviaRichiestaStornoRisposta(), NodoInviaRichiestaStornoRisposta::setEsito);
    }

    @Override
    public NodoInviaRichiestaStornoRisposta refuse(Fault fault) {
        return ClassicAnswer.ko(
                new NodoInviaRichiestaStornoRisposta(), NodoInviaRichiestaStornoRisposta::setEsito, fault);
    }
}
