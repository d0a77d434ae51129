package nodo.notice.partner;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nodo.money.Euro;
import nodo.notice.Iban;
import nodo.wire.pagamenti.CtEnteBeneficiario;
import nodo.wire.papernodopagamentopsp.CtSpezzoneStrutturatoCausaleVersamento;
import nodo.wire.papernodopagamentopsp.CtSpezzoniCausaleVersamento;
import nodo.wire.papernodopagamentopsp.PaaTipoDatiPagamentoPA;
import org.jspecify.annotations.Nullable;

/** The creditor's payment data on the wire, as a record; data that say nothing usable are an IllegalArgumentException. */
final class PaymentTermsMapping {

    private PaymentTermsMapping() {}

    static PaymentTerms terms(PaaTipoDatiPagamentoPA wire) {
        return new PaymentTerms(
                new Euro(wire.getImportoSingoloVersamento()),
                new Iban(wire.getIbanAccredito()),
                Optional.ofNullable(wire.getBicAccredito()),
                Optional.ofNullable(wire.getEnteBeneficiario()).map(PaymentTermsMapping::beneficiary),
                Optional.ofNullable(wire.getCredenzialiPagatore()),
                reason(wire));
    }

    private static PaymentReason reason(PaaTipoDatiPagamentoPA wire) {
        @Nullable CtSpezzoniCausaleVersamento pieces = wire.getSpezzoniCausaleVersamento();
        return pieces == null
                ? new PaymentReason.Text(wire.getCausaleVersamento())
                : pieces(
                        pieces.getSpezzoneCausaleVersamentosAndSpezzoneStrutturatoCausaleVersamentos(),
                        CtSpezzoneStrutturatoCausaleVersamento.class,
                        CtSpezzoneStrutturatoCausaleVersamento::getCausaleSpezzone,
                        CtSpezzoneStrutturatoCausaleVersamento::getImportoSpezzone);
    }

    /** Pieces of either interface: their wire classes look the same and are not. */
    static <P> PaymentReason pieces(
            List<Object> wire, Class<P> structured, Function<P, String> text, Function<P, BigDecimal> amount) {
        return new PaymentReason.Pieces(wire.stream()
                .map(piece -> structured.isInstance(piece)
                        ? new PaymentReason.Piece(
                                text.apply(structured.cast(piece)),
                                Optional.of(new Euro(amount.apply(structured.cast(piece)))))
                        : new PaymentReason.Piece(piece.toString(), Optional.empty()))
                .toList());
    }

    static Beneficiary beneficiary(CtEnteBeneficiario wire) {
        return new Beneficiary(
                wire.getIdentificativoUnivocoBeneficiario().getCodiceIdentificativoUnivoco(),
                wire.getDenominazioneBeneficiario(),
                Optional.ofNullable(wire.getCodiceUnitOperBeneficiario()),
                Optional.ofNullable(wire.getDenomUnitOperBeneficiario()),
                new PostalAddress(
                        Optional.ofNullable(wire.getIndirizzoBeneficiario()),
                        Optional.ofNullable(wire.getCivicoBeneficiario()),
                        Optional.ofNullable(wire.getCapBeneficiario()),
                        Optional.ofNullable(wire.getLocalitaBeneficiario()),
                        Optional.ofNullable(wire.getProvinciaBeneficiario()),
                        Optional.ofNullable(wire.getNazioneBeneficiario())));
    }
}
