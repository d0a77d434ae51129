package nodo.standin;

import java.time.Instant;
import java.util.Optional;
import nodo.money.Euro;
import nodo.notice.EntityId;
import nodo.notice.Iban;
import nodo.notice.PositionKey;

/**
 * A notice that its creditor deposited. Several beneficiaries are deposited as one transfer to the creditor.
 *
 * <p>Source: the archive's OpenAPI, NewDebtPositionRequest.
 *
 * @param position the creditor and the notice number, which implies the IUV
 * @param amount what is due; zero: nothing, the notice is closed
 * @param description the reason, 1 to 255 characters
 * @param expiresAt when it is due
 * @param debtor who owes
 * @param debtorName the debtor's name, 1 to 255 characters
 * @param iban the account to be credited; absent, one that the creditor has
 * @param postalIban its postal account
 * @param switchToExpired whether it cannot be paid after it was due
 * @param payStandIn whether it can be paid while its station is away
 */
public record ArchivedNotice(
        PositionKey position,
        Euro amount,
        String description,
        Instant expiresAt,
        EntityId debtor,
        String debtorName,
        Optional<Iban> iban,
        Optional<Iban> postalIban,
        boolean switchToExpired,
        boolean payStandIn) {

    private static final int LONGEST = 255;

    public ArchivedNotice {
        requireLength("description", description);
        requireLength("debtor's name", debtorName);
    }

    private static void requireLength(String what, String text) {
        if (text.isEmpty() || text.codePointCount(0, text.length()) > LONGEST) {
            throw new IllegalArgumentException(what + ": 1 to " + LONGEST + " characters");
        }
    }

    /** The creditor's reference, which is the notice's key in the archive. */
    public String iuv() {
        return position.notice().creditorReferenceId();
    }

    /**
     * Its state.
     *
     * @param paid whether the position is paid
     * @param now the present instant
     */
    public ArchiveStatus statusAt(Instant now, boolean paid) {
        if (paid) {
            return ArchiveStatus.PAID;
        }
        if (amount.isZero()) {
            return ArchiveStatus.INVALID;
        }
        return switchToExpired && expiresAt.isBefore(now) ? ArchiveStatus.EXPIRED : ArchiveStatus.VALID;
    }
}
