package nodo.simulator.ec;

import java.util.Map;
import java.util.Optional;
import nodo.simulator.registry.Station;
import nodo.simulator.rpt.RptKey;
import nodo.wire.codec.SoapWriter;
import nodo.wire.codec.WireService;
import nodo.wire.nodoperpa.NodoChiediCopiaRT;
import nodo.wire.nodoperpa.NodoChiediStatoRPT;
import nodo.wire.nodoperpa.NodoInviaCarrelloRPT;
import nodo.wire.nodoperpa.NodoInviaRPT;
import nodo.wire.nodoperpa.NodoInviaRichiestaStorno;
import nodo.wire.nodoperpa.NodoInviaRispostaRevoca;
import nodo.wire.nodoperpa.TipoElementoListaRPT;
import nodo.wire.nodoperpa.TipoListaRPT;
import nodo.wire.nodoperpa.head.IntestazioneCarrelloPPT;
import nodo.wire.nodoperpa.head.IntestazionePPT;

/** The requests of a creditor of the classic model. Source: contracts-rpt §1. */
final class RptRequests {

    private static final SoapWriter WRITER = SoapWriter.of(WireService.NODO_PER_PA);

    private RptRequests() {}

    static byte[] send(Sending sending) {
        return sending.cart()
                .map(cart -> cart(sending, cart))
                .orElseGet(() -> single(sending, sending.documents().get(0)));
    }

    private static byte[] single(Sending sending, Sending.Document document) {
        IntestazionePPT header = new IntestazionePPT();
        header.setIdentificativoIntermediarioPA(sending.station().brokerId());
        header.setIdentificativoStazioneIntermediarioPA(sending.station().id());
        header.setIdentificativoDominio(document.key().creditor());
        header.setIdentificativoUnivocoVersamento(document.key().iuv());
        header.setCodiceContestoPagamento(document.key().ccp());
        NodoInviaRPT body = new NodoInviaRPT();
        body.setPassword(sending.station().password());
        body.setIdentificativoPSP(sending.route().psp());
        body.setIdentificativoIntermediarioPSP(sending.route().broker());
        body.setIdentificativoCanale(sending.route().channel());
        body.setTipoFirma("");
        body.setRpt(document.bytes());
        return WRITER.write(Optional.of(header), body, Map.of());
    }

    private static byte[] cart(Sending sending, Sending.Cart cart) {
        IntestazioneCarrelloPPT header = new IntestazioneCarrelloPPT();
        header.setIdentificativoIntermediarioPA(sending.station().brokerId());
        header.setIdentificativoStazioneIntermediarioPA(sending.station().id());
        header.setIdentificativoCarrello(cart.id());
        TipoListaRPT list = new TipoListaRPT();
        sending.documents().forEach(document -> list.getElementoListaRPTs().add(element(document)));
        NodoInviaCarrelloRPT body = new NodoInviaCarrelloRPT();
        body.setPassword(sending.station().password());
        body.setIdentificativoPSP(sending.route().psp());
        body.setIdentificativoIntermediarioPSP(sending.route().broker());
        body.setIdentificativoCanale(sending.route().channel());
        body.setListaRPT(list);
        if (cart.multiBeneficiary()) {
            body.setMultiBeneficiario(true);
        }
        return WRITER.write(Optional.of(header), body, Map.of());
    }

    private static TipoElementoListaRPT element(Sending.Document document) {
        TipoElementoListaRPT element = new TipoElementoListaRPT();
        element.setIdentificativoDominio(document.key().creditor());
        element.setIdentificativoUnivocoVersamento(document.key().iuv());
        element.setCodiceContestoPagamento(document.key().ccp());
        element.setTipoFirma("");
        element.setRpt(document.bytes());
        return element;
    }

    static byte[] state(Station station, RptKey key) {
        NodoChiediStatoRPT body = new NodoChiediStatoRPT();
        body.setIdentificativoIntermediarioPA(station.brokerId());
        body.setIdentificativoStazioneIntermediarioPA(station.id());
        body.setPassword(station.password());
        body.setIdentificativoDominio(key.creditor());
        body.setIdentificativoUnivocoVersamento(key.iuv());
        body.setCodiceContestoPagamento(key.ccp());
        return WRITER.write(body);
    }

    static byte[] copy(Station station, RptKey key) {
        NodoChiediCopiaRT body = new NodoChiediCopiaRT();
        body.setIdentificativoIntermediarioPA(station.brokerId());
        body.setIdentificativoStazioneIntermediarioPA(station.id());
        body.setPassword(station.password());
        body.setIdentificativoDominio(key.creditor());
        body.setIdentificativoUnivocoVersamento(key.iuv());
        body.setCodiceContestoPagamento(key.ccp());
        return WRITER.write(body);
    }

    static byte[] storno(Station station, RptKey key, byte[] rr) {
        NodoInviaRichiestaStorno body = new NodoInviaRichiestaStorno();
        body.setIdentificativoIntermediarioPA(station.brokerId());
        body.setIdentificativoStazioneIntermediarioPA(station.id());
        body.setPassword(station.password());
        body.setIdentificativoDominio(key.creditor());
        body.setIdentificativoUnivocoVersamento(key.iuv());
        body.setCodiceContestoPagamento(key.ccp());
        body.setRr(rr);
        return WRITER.write(body);
    }

    static byte[] revocationAnswer(Station station, RptKey key, byte[] er) {
        NodoInviaRispostaRevoca body = new NodoInviaRispostaRevoca();
        body.setIdentificativoIntermediarioPA(station.brokerId());
        body.setIdentificativoStazioneIntermediarioPA(station.id());
        body.setPassword(station.password());
        body.setIdentificativoDominio(key.creditor());
        body.setIdentificativoUnivocoVersamento(key.iuv());
        body.setCodiceContestoPagamento(key.ccp());
        body.setEr(er);
        return WRITER.write(body);
    }
}
