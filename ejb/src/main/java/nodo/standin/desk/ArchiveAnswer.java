package nodo.standin.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nodo.notice.Metadata;
import nodo.notice.PaymentData;
import nodo.notice.Subject;
import nodo.notice.Transfer;
import nodo.notice.desk.PaymentDataRules;
import nodo.notice.partner.TransferType;
import nodo.notice.partner.VerifiedNotice;
import nodo.registry.CreditorInstitution;
import nodo.registry.Registry;
import nodo.standin.ArchivedNotice;

/**
 * A deposited notice in the words of the notice model: one option, one transfer to the creditor.
 *
 * <p>Source: flows-notice §18 and §19.
 *
 * @param notice the notice, payable
 * @param companyName the creditor's name
 * @param accounts its accounts
 */
record ArchiveAnswer(ArchivedNotice notice, String companyName, ArchiveAccounts accounts) {

    private static final String EXACT_AMOUNT = "EQ";
    private static final int LONGEST_TEXT = 140;
    private static final int LONGEST_NAME = 70;

    static ArchiveAnswer of(Registry registry, ArchivedNotice notice, ArchiveAccounts accounts) {
        String creditor = notice.position().creditor().value();
        String name = registry.creditor(creditor)
                .map(CreditorInstitution::businessName)
                .orElse(creditor);
        return new ArchiveAnswer(notice, cut(name, LONGEST_TEXT), accounts);
    }

    VerifiedNotice verified() {
        return new VerifiedNotice(
                notice.amount(),
                EXACT_AMOUNT,
                Optional.of(dueDate()),
                Optional.empty(),
                accounts.allPostal(),
                reason(),
                notice.position().creditor().value(),
                companyName,
                Optional.empty(),
                Optional.empty(),
                true);
    }

    PaymentData payment(Optional<TransferType> type, String category) {
        Transfer transfer = new Transfer(
                1,
                notice.amount(),
                notice.position().creditor(),
                Optional.of(companyName),
                Optional.of(accounts.wanted(type)),
                Optional.empty(),
                reason(),
                category,
                accounts.alternative(type));
        return new PaymentData(
                notice.iuv(),
                notice.amount(),
                Optional.of(dueDate()),
                reason(),
                Optional.of(companyName),
                Optional.empty(),
                Subject.named(notice.debtor(), cut(notice.debtorName(), LONGEST_NAME)),
                List.of(transfer),
                Metadata.NONE,
                true);
    }

    private LocalDate dueDate() {
        return LocalDate.ofInstant(notice.expiresAt(), PaymentDataRules.ITALY);
    }

    private String reason() {
        return cut(notice.description(), LONGEST_TEXT);
    }

    private static String cut(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most));
    }
}
