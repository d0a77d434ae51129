package nodo.notice.partner;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nodo.money.Euro;
import nodo.notice.EntityId;
import nodo.notice.EntityType;
import nodo.notice.Iban;
import nodo.notice.Metadata;
import nodo.notice.PaymentData;
import nodo.notice.PositionKey;
import nodo.notice.Subject;
import nodo.notice.Transfer;
import nodo.wire.pagamenti.CtEnteBeneficiario;
import nodo.wire.papernodopagamentopsp.CtSpezzoneStrutturatoCausaleVersamento;
import nodo.wire.papernodopagamentopsp.CtSpezzoniCausaleVersamento;
import nodo.wire.papernodopagamentopsp.PaaTipoDatiPagamentoPA;
import org.jspecify.annotations.Nullable;

/**
 * The payment data of the classic model in the records of the notice model: one amount, one account, one reason, hence one
 * transfer to the creditor itself.
 *
 * <p>Source: flows-notice §9. What the classic answer does not know is inferred: the debtor is {@code ANONIMO} and the
 * category {@code NA} until the RPT names them, the name of the institution is the registry's where no beneficiary is
 * named, and the pieces of a reason are joined by blanks and cut to the length of a reason.
 */
final class ClassicData {

    private static final String EXACT_AMOUNT = "EQ";
    private static final String UNKNOWN = "NA";
    private static final Subject ANONYMOUS = Subject.named(new EntityId(EntityType.F, "ANONIMO"), "ANONIMO");
    private static final int LONGEST_REASON = 140;

    private ClassicData() {}

    static VerifiedNotice verified(PaaTipoDatiPagamentoPA wire, PositionKey notice, RptContext context) {
        Iban account = new Iban(wire.getIbanAccredito());
        return new VerifiedNotice(
                amount(wire),
                EXACT_AMOUNT,
                Optional.empty(),
                Optional.empty(),
                account.isPostal(),
                reason(wire),
                notice.creditor().value(),
                companyName(wire, context),
                officeName(wire),
                Optional.of(account));
    }

    static PaymentData payment(PaaTipoDatiPagamentoPA wire, PositionKey notice, RptContext context) {
        Euro amount = amount(wire);
        String reason = reason(wire);
        Transfer transfer = new Transfer(
                1,
                amount,
                notice.creditor(),
                Optional.empty(),
                Optional.of(new Iban(wire.getIbanAccredito())),
                Optional.empty(),
                reason,
                UNKNOWN,
                Metadata.NONE);
        return new PaymentData(
                notice.notice().creditorReferenceId(),
                amount,
                Optional.empty(),
                reason,
                Optional.of(companyName(wire, context)),
                officeName(wire),
                ANONYMOUS,
                List.of(transfer),
                Metadata.NONE);
    }

    private static Euro amount(PaaTipoDatiPagamentoPA wire) {
        Euro amount = new Euro(wire.getImportoSingoloVersamento());
        if (amount.isZero()) {
            throw new IllegalArgumentException("importoSingoloVersamento nullo");
        }
        return amount;
    }

    private static String reason(PaaTipoDatiPagamentoPA wire) {
        @Nullable CtSpezzoniCausaleVersamento pieces = wire.getSpezzoniCausaleVersamento();
        String reason = pieces == null ? wire.getCausaleVersamento() : joined(pieces);
        if (reason.isBlank()) {
            throw new IllegalArgumentException("causaleVersamento vuota");
        }
        return reason;
    }

    /** Pieces are all plain or all structured. */
    private static String joined(CtSpezzoniCausaleVersamento wire) {
        List<Object> pieces = wire.getSpezzoneCausaleVersamentosAndSpezzoneStrutturatoCausaleVersamentos();
        if (pieces.stream().map(Object::getClass).distinct().count() != 1) {
            throw new IllegalArgumentException("spezzoniCausaleVersamento di tipo diverso");
        }
        String joined = pieces.stream().map(ClassicData::piece).collect(Collectors.joining(" "));
        return joined.substring(0, Math.min(joined.length(), LONGEST_REASON));
    }

    private static String piece(Object piece) {
        return piece instanceof CtSpezzoneStrutturatoCausaleVersamento structured
                ? structured.getCausaleSpezzone()
                : piece.toString();
    }

    private static String companyName(PaaTipoDatiPagamentoPA wire, RptContext context) {
        @Nullable CtEnteBeneficiario beneficiary = wire.getEnteBeneficiario();
        return beneficiary == null ? context.creditorName() : beneficiary.getDenominazioneBeneficiario();
    }

    private static Optional<String> officeName(PaaTipoDatiPagamentoPA wire) {
        return Optional.ofNullable(wire.getEnteBeneficiario()).map(CtEnteBeneficiario::getDenomUnitOperBeneficiario);
    }
}
