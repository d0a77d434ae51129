package nodo.notice.partner;

import java.util.List;
import java.util.Optional;
import nodo.notice.EntityId;
import nodo.notice.EntityType;
import nodo.notice.Metadata;
import nodo.notice.PaymentData;
import nodo.notice.PositionKey;
import nodo.notice.Subject;
import nodo.notice.Transfer;

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

    static VerifiedNotice verified(PaymentTerms terms, PositionKey notice, RptContext context) {
        return new VerifiedNotice(
                terms.amount(),
                EXACT_AMOUNT,
                Optional.empty(),
                Optional.empty(),
                terms.account().isPostal(),
                reason(terms),
                notice.creditor().value(),
                companyName(terms, context),
                officeName(terms),
                Optional.of(terms.account()),
                false);
    }

    static PaymentData payment(PaymentTerms terms, PositionKey notice, RptContext context) {
        String reason = reason(terms);
        Transfer transfer = new Transfer(
                1,
                terms.amount(),
                notice.creditor(),
                Optional.empty(),
                Optional.of(terms.account()),
                Optional.empty(),
                reason,
                UNKNOWN,
                Metadata.NONE);
        return new PaymentData(
                notice.notice().creditorReferenceId(),
                terms.amount(),
                Optional.empty(),
                reason,
                Optional.of(companyName(terms, context)),
                officeName(terms),
                ANONYMOUS,
                List.of(transfer),
                Metadata.NONE);
    }

    private static String reason(PaymentTerms terms) {
        String joined = terms.reason().joined();
        return joined.substring(0, Math.min(joined.length(), LONGEST_REASON));
    }

    private static String companyName(PaymentTerms terms, RptContext context) {
        return terms.beneficiary().map(Beneficiary::name).orElse(context.creditorName());
    }

    private static Optional<String> officeName(PaymentTerms terms) {
        return terms.beneficiary().flatMap(Beneficiary::unitName);
    }
}
