package nodo.rpt.desk;

import java.util.Optional;
import nodo.journal.EventKeys;
import nodo.rpt.RptKey;

/**
 * An RPT by the words of a partner.
 *
 * @param creditor identificativoDominio, 1 to 35 characters
 * @param iuv identificativoUnivocoVersamento, 1 to 35 characters
 * @param ccp codiceContestoPagamento, 1 to 35 characters
 */
public record NamedRpt(String creditor, String iuv, String ccp) {

    /** Its key; none if no creditor can have that identifier. */
    public Optional<RptKey> key() {
        return RptKey.of(creditor, iuv, ccp);
    }

    /** The journal's keys of it, beside those that are known. */
    public EventKeys in(EventKeys known) {
        return known.withRpt(creditor, iuv, ccp);
    }
}
