package nodo.cart.soap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import nodo.cart.CartTerms;
import nodo.cart.desk.CartReception;
import nodo.cart.desk.CartSent;
import nodo.cart.desk.SendCart;
import nodo.cart.desk.SentRpt;
import nodo.exchange.desk.StationCaller;
import nodo.exchange.soap.ClassicAnswer;
import nodo.exchange.soap.SoapCall;
import nodo.exchange.soap.SoapOperation;
import nodo.fault.Fault;
import nodo.rpt.desk.NamedProvider;
import nodo.rpt.desk.ReadRpt;
import nodo.wire.nodoperpa.ListaErroriRPT;
import nodo.wire.nodoperpa.NodoInviaCarrelloRPTRisposta;
import nodo.wire.nodoperpa.TipoElementoListaRPT;
import nodo.wire.nodoperpa.head.IntestazioneCarrelloPPT;

/** nodoInviaCarrelloRPT: a creditor institution sends a cart of RPTs. */
@ApplicationScoped
public class NodoInviaCarrelloRPT
        implements SoapOperation<nodo.wire.nodoperpa.NodoInviaCarrelloRPT, NodoInviaCarrelloRPTRisposta> {

    private final CartReception reception;

    @Inject
    public NodoInviaCarrelloRPT(CartReception reception) {
        this.reception = reception;
    }

    @SuppressWarnings("NullAway") // proxy
    protected NodoInviaCarrelloRPT() {
        this(null);
    }

    @Override
    public String name() {
        return "nodoInviaCarrelloRPT";
    }

    @Override
    public Class<nodo.wire.nodoperpa.NodoInviaCarrelloRPT> request() {
        return nodo.wire.nodoperpa.NodoInviaCarrelloRPT.class;
    }

    @Override
    public byte[] answer(
            nodo.wire.nodoperpa.NodoInviaCarrelloRPT request, SoapCall<NodoInviaCarrelloRPTRisposta> call) {
        IntestazioneCarrelloPPT header = call.header(IntestazioneCarrelloPPT.class);
        StationCaller caller = call.stationCaller(
                header.getIdentificativoIntermediarioPA(),
                header.getIdentificativoStazioneIntermediarioPA(),
                request.getPassword(),
                Optional.empty());
        SendCart command = new SendCart(
                caller,
                header.getIdentificativoCarrello(),
                new NamedProvider(
                        request.getIdentificativoPSP(),
                        request.getIdentificativoIntermediarioPSP(),
                        request.getIdentificativoCanale()),
                new CartTerms(
                        Boolean.TRUE.equals(request.isMultiBeneficiario()),
                        Optional.ofNullable(request.getCodiceConvenzione())),
                request.getListaRPT().getElementoListaRPTs().stream()
                        .map(NodoInviaCarrelloRPT::rpt)
                        .toList());
        return reception.send(command, call.exchange(caller, NodoInviaCarrelloRPT::sent));
    }

    private static SentRpt rpt(TipoElementoListaRPT wire) {
        return new SentRpt(
                wire.getIdentificativoDominio(),
                wire.getIdentificativoUnivocoVersamento(),
                wire.getCodiceContestoPagamento(),
                ReadRpt.of(wire.getRpt()));
    }

    private static NodoInviaCarrelloRPTRisposta sent(CartSent sent) {
        NodoInviaCarrelloRPTRisposta wire = ClassicAnswer.ok(
                new NodoInviaCarrelloRPTRisposta(), NodoInviaCarrelloRPTRisposta::setEsitoComplessivoOperazione);
        sent.url().ifPresent(wire::setUrl);
        return wire;
    }

    @Override
    public NodoInviaCarrelloRPTRisposta refuse(Fault fault) {
        NodoInviaCarrelloRPTRisposta wire = fault.parts().isEmpty()
                ? ClassicAnswer.refuse(new NodoInviaCarrelloRPTRisposta(), fault)
                : refuseEach(fault.parts());
        wire.setEsitoComplessivoOperazione(ClassicAnswer.KO);
        return wire;
    }

    private static NodoInviaCarrelloRPTRisposta refuseEach(List<Fault> faults) {
        ListaErroriRPT list = new ListaErroriRPT();
        list.getFaults().addAll(faults.stream().map(ClassicAnswer::toCreditor).toList());
        NodoInviaCarrelloRPTRisposta wire = new NodoInviaCarrelloRPTRisposta();
        wire.setListaErroriRPT(list);
        return wire;
    }
}
