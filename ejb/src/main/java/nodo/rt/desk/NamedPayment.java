package nodo.rt.desk;

import java.util.Optional;
import nodo.journal.EventKeys;
import nodo.notice.FiscalCode;
import nodo.notice.PaymentToken;
import nodo.rpt.RptKey;

/**
 * A payment by the words of a partner.
 *
 * @param creditor identificativoDominio, 1 to 35 characters
 * @param iuv identificativoUnivocoVersamento, 1 to 35 characters
 * @param ccp codiceContestoPagamento, 1 to 35 characters
 */
public record NamedPayment(String creditor, String iuv, String ccp) {

    /** The key of its RPT; none if no creditor can have that identifier. */
    public Optional<RptKey> key() {
        return FiscalCode.isOne(creditor)
                ? Optional.of(new RptKey(new FiscalCode(creditor), iuv, ccp))
                : Optional.empty();
    }

    /** The journal's keys of it, beside those that are known. */
    public EventKeys in(EventKeys known) {
        return known.withCreditor(creditor).withIuv(iuv).withToken(new PaymentToken(ccp));
    }
}
