package nodo.notice.partner;

import nodo.wire.pagamenti.CtIdentificativoUnivocoPersonaFG;
import nodo.wire.pagamenti.CtSoggettoPagatore;
import nodo.wire.pagamenti.CtSoggettoVersante;
import nodo.wire.pagamenti.StTipoIdentificativoUnivocoPersFG;
import nodo.wire.papernodopagamentopsp.PaaTipoDatiPagamentoPSP;

/** What a PSP says of a payment, on the wire to the creditor. */
final class PspTermsMapping {

    private PspTermsMapping() {}

    static PaaTipoDatiPagamentoPSP wire(PspTerms terms) {
        PaaTipoDatiPagamentoPSP wire = new PaaTipoDatiPagamentoPSP();
        wire.setImportoSingoloVersamento(terms.amount().amount());
        terms.supportAccount().ifPresent(wire::setIbanAppoggio);
        terms.supportBic().ifPresent(wire::setBicAppoggio);
        terms.giver().map(PspTermsMapping::giver).ifPresent(wire::setSoggettoVersante);
        terms.debitedAccount().ifPresent(wire::setIbanAddebito);
        terms.debitedBic().ifPresent(wire::setBicAddebito);
        terms.debtor().map(PspTermsMapping::debtor).ifPresent(wire::setSoggettoPagatore);
        return wire;
    }

    private static CtSoggettoVersante giver(Payer payer) {
        CtSoggettoVersante wire = new CtSoggettoVersante();
        wire.setIdentificativoUnivocoVersante(id(payer));
        wire.setAnagraficaVersante(payer.name());
        payer.address().street().ifPresent(wire::setIndirizzoVersante);
        payer.address().civicNumber().ifPresent(wire::setCivicoVersante);
        payer.address().postalCode().ifPresent(wire::setCapVersante);
        payer.address().city().ifPresent(wire::setLocalitaVersante);
        payer.address().province().ifPresent(wire::setProvinciaVersante);
        payer.address().country().ifPresent(wire::setNazioneVersante);
        payer.email().ifPresent(wire::setEMailVersante);
        return wire;
    }

    private static CtSoggettoPagatore debtor(Payer payer) {
        CtSoggettoPagatore wire = new CtSoggettoPagatore();
        wire.setIdentificativoUnivocoPagatore(id(payer));
        wire.setAnagraficaPagatore(payer.name());
        payer.address().street().ifPresent(wire::setIndirizzoPagatore);
        payer.address().civicNumber().ifPresent(wire::setCivicoPagatore);
        payer.address().postalCode().ifPresent(wire::setCapPagatore);
        payer.address().city().ifPresent(wire::setLocalitaPagatore);
        payer.address().province().ifPresent(wire::setProvinciaPagatore);
        payer.address().country().ifPresent(wire::setNazionePagatore);
        payer.email().ifPresent(wire::setEMailPagatore);
        return wire;
    }

    private static CtIdentificativoUnivocoPersonaFG id(Payer payer) {
        CtIdentificativoUnivocoPersonaFG wire = new CtIdentificativoUnivocoPersonaFG();
        wire.setTipoIdentificativoUnivoco(StTipoIdentificativoUnivocoPersFG.fromValue(payer.kind()));
        wire.setCodiceIdentificativoUnivoco(payer.code());
        return wire;
    }
}
