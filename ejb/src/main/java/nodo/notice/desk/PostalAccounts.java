package nodo.notice.desk;

import java.util.List;
import java.util.Optional;
import nodo.fault.Descriptions;
import nodo.fault.FaultCode;
import nodo.fault.Refusal;
import nodo.notice.FiscalCode;
import nodo.notice.NoticeNumber;
import nodo.notice.PositionKey;
import nodo.registry.CreditorInstitution;
import nodo.registry.Registry;

/**
 * Whose notice a bollettino pays: several creditors may share a postal account, and the code inside the notice number
 * tells which of them it is.
 *
 * <p>Source: flows-notice §11.
 */
public final class PostalAccounts {

    private PostalAccounts() {}

    /**
     * The position of a bollettino.
     *
     * @throws Refusal PPT_SEMANTICA if nobody registered the account
     */
    static PositionKey position(Registry registry, String postalAccount, NoticeNumber notice) {
        return find(registry, postalAccount, notice)
                .orElseThrow(() -> new Refusal(FaultCode.PPT_SEMANTICA, Descriptions.UNKNOWN_POSTAL_ACCOUNT));
    }

    /**
     * The position that a postal account and a notice number lead to. Where no creditor of the account has a station for
     * the notice, the first one is named, so that the caller hears that a station is missing.
     *
     * @return empty if nobody registered the account
     */
    public static Optional<PositionKey> find(Registry registry, String postalAccount, NoticeNumber notice) {
        List<PositionKey> candidates = registry.creditorsWithPostalAccount(postalAccount).stream()
                .map(CreditorInstitution::fiscalCode)
                .filter(FiscalCode::isOne)
                .map(creditor -> new PositionKey(new FiscalCode(creditor), notice))
                .toList();
        return candidates.stream()
                .filter(candidate ->
                        registry.route(candidate.creditor(), notice).isPresent())
                .findFirst()
                .or(() -> candidates.stream().findFirst());
    }
}
