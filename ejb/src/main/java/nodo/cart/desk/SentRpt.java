package nodo.cart.desk;

import java.util.Optional;
import nodo.rpt.RptKey;

/**
 * An RPT of a cart, as the envelope says it.
 *
 * @param creditor identificativoDominio, 1 to 35 characters
 * @param iuv identificativoUnivocoVersamento, 1 to 35 characters
 * @param ccp codiceContestoPagamento, 1 to 35 characters
 * @param document the exact bytes
 */
@SuppressWarnings("ArrayRecordComponent") // on its way in, compared nowhere
public record SentRpt(String creditor, String iuv, String ccp, byte[] document) {

    /** Its key; none if no creditor of RPTs can have that identifier. */
    Optional<RptKey> key() {
        return RptKey.of(creditor, iuv, ccp);
    }
}
