package nodo.standin.desk;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nodo.notice.Iban;
import nodo.notice.Metadata;
import nodo.notice.Transfer;
import nodo.notice.partner.TransferType;
import nodo.registry.RegisteredIban;
import nodo.registry.Registry;
import nodo.standin.ArchivedNotice;

/**
 * The accounts of a deposited notice.
 *
 * <p>Source: flows-notice §19, "Postal".
 *
 * @param usual the one that is credited unless somebody asks for another
 * @param postal the postal one
 */
record ArchiveAccounts(Iban usual, Optional<Iban> postal) {

    /** The notice's own, or else the creditor's in force, those that are not postal first; empty if it has none. */
    static Optional<ArchiveAccounts> of(Registry registry, ArchivedNotice notice, LocalDate today) {
        return notice.iban()
                .or(() -> registry.ibans(notice.position().creditor(), today).stream()
                        .min(Comparator.comparing(RegisteredIban::isPostal))
                        .map(registered -> new Iban(registered.iban())))
                .map(usual -> new ArchiveAccounts(usual, notice.postalIban()));
    }

    /** The account to be credited. */
    Iban wanted(Optional<TransferType> type) {
        return type.filter(TransferType.POSTAL::equals).flatMap(kind -> postal).orElse(usual);
    }

    /** The other account, for those who can choose. */
    Metadata alternative(Optional<TransferType> type) {
        return type.filter(TransferType.PAGOPA::equals)
                .flatMap(kind -> postal)
                .map(iban -> new Metadata(List.of(new Metadata.Entry(Transfer.ALTERNATIVE_ACCOUNT, iban.value()))))
                .orElse(Metadata.NONE);
    }

    /** Whether a postal account can be credited. */
    boolean allPostal() {
        return postal.isPresent() || usual.isPostal();
    }
}
