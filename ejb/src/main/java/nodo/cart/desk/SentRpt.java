package nodo.cart.desk;

import java.util.Optional;
import nodo.rpt.RptKey;
import nodo.rpt.desk.ReadRpt;

/**
 * An RPT of a cart, as the envelope says it.
 *
 * @param creditor identificativoDominio, 1 to 35 characters
 * @param iuv identificativoUnivocoVersamento, 1 to 35 characters
 * @param ccp codiceContestoPagamento, 1 to 35 characters
 * @param document its document
 */
public record SentRpt(String creditor, String iuv, String ccp, ReadRpt document) {

    /** Its key; none if no creditor of RPTs can have that identifier. */
    Optional<RptKey> key() {
        return RptKey.of(creditor, iuv, ccp);
    }
}
