package nodo.activation.soap;

import java.util.Optional;
import nodo.money.Euro;
import nodo.notice.partner.Payer;
import nodo.notice.partner.PaymentReason;
import nodo.notice.partner.PaymentTerms;
import nodo.notice.partner.PostalAddress;
import nodo.notice.partner.PspTerms;
import nodo.wire.nodoperpsp.CtSpezzoneStrutturatoCausaleVersamento;
import nodo.wire.nodoperpsp.CtSpezzoniCausaleVersamento;
import nodo.wire.nodoperpsp.NodoTipoDatiPagamentoPA;
import nodo.wire.nodoperpsp.NodoTipoDatiPagamentoPSP;
import nodo.wire.pagamenti.CtIdentificativoUnivocoPersonaFG;
import nodo.wire.pagamenti.CtSoggettoPagatore;
import nodo.wire.pagamenti.CtSoggettoVersante;

/** What creditor and PSP say of a payment, between the wire and the records. */
final class Terms {

    private Terms() {}

    static NodoTipoDatiPagamentoPA wire(PaymentTerms terms) {
        NodoTipoDatiPagamentoPA wire = new NodoTipoDatiPagamentoPA();
        wire.setImportoSingoloVersamento(terms.amount().amount());
        wire.setIbanAccredito(terms.account().value());
        terms.bic().ifPresent(wire::setBicAccredito);
        terms.beneficiary().map(Beneficiaries::wire).ifPresent(wire::setEnteBeneficiario);
        terms.payerCredentials().ifPresent(wire::setCredenzialiPagatore);
        if (terms.reason() instanceof PaymentReason.Pieces pieces) {
            wire.setSpezzoniCausaleVersamento(wire(pieces));
        } else {
            wire.setCausaleVersamento(terms.reason().joined());
        }
        return wire;
    }

    private static CtSpezzoniCausaleVersamento wire(PaymentReason.Pieces pieces) {
        CtSpezzoniCausaleVersamento wire = new CtSpezzoniCausaleVersamento();
        pieces.pieces().stream()
                .map(Terms::wire)
                .forEach(wire.getSpezzoneCausaleVersamentosAndSpezzoneStrutturatoCausaleVersamentos()::add);
        return wire;
    }

    private static Object wire(PaymentReason.Piece piece) {
        if (piece.amount().isEmpty()) {
            return piece.text();
        }
        CtSpezzoneStrutturatoCausaleVersamento wire = new CtSpezzoneStrutturatoCausaleVersamento();
        wire.setCausaleSpezzone(piece.text());
        wire.setImportoSpezzone(piece.amount().get().amount());
        return wire;
    }

    static PspTerms terms(NodoTipoDatiPagamentoPSP wire) {
        return new PspTerms(
                new Euro(wire.getImportoSingoloVersamento()),
                Optional.ofNullable(wire.getIbanAppoggio()),
                Optional.ofNullable(wire.getBicAppoggio()),
                Optional.ofNullable(wire.getSoggettoVersante()).map(Terms::payer),
                Optional.ofNullable(wire.getIbanAddebito()),
                Optional.ofNullable(wire.getBicAddebito()),
                Optional.ofNullable(wire.getSoggettoPagatore()).map(Terms::payer));
    }

    private static Payer payer(CtSoggettoVersante wire) {
        CtIdentificativoUnivocoPersonaFG id = wire.getIdentificativoUnivocoVersante();
        return new Payer(
                id.getTipoIdentificativoUnivoco().value(),
                id.getCodiceIdentificativoUnivoco(),
                wire.getAnagraficaVersante(),
                new PostalAddress(
                        Optional.ofNullable(wire.getIndirizzoVersante()),
                        Optional.ofNullable(wire.getCivicoVersante()),
                        Optional.ofNullable(wire.getCapVersante()),
                        Optional.ofNullable(wire.getLocalitaVersante()),
                        Optional.ofNullable(wire.getProvinciaVersante()),
                        Optional.ofNullable(wire.getNazioneVersante())),
                Optional.ofNullable(wire.getEMailVersante()));
    }

    private static Payer payer(CtSoggettoPagatore wire) {
        CtIdentificativoUnivocoPersonaFG id = wire.getIdentificativoUnivocoPagatore();
        return new Payer(
                id.getTipoIdentificativoUnivoco().value(),
                id.getCodiceIdentificativoUnivoco(),
                wire.getAnagraficaPagatore(),
                new PostalAddress(
                        Optional.ofNullable(wire.getIndirizzoPagatore()),
                        Optional.ofNullable(wire.getCivicoPagatore()),
                        Optional.ofNullable(wire.getCapPagatore()),
                        Optional.ofNullable(wire.getLocalitaPagatore()),
                        Optional.ofNullable(wire.getProvinciaPagatore()),
                        Optional.ofNullable(wire.getNazionePagatore())),
                Optional.ofNullable(wire.getEMailPagatore()));
    }
}
