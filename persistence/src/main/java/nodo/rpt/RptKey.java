package nodo.rpt;

import java.util.Optional;
import nodo.notice.FiscalCode;

/**
 * The key of a payment in the classic model.
 *
 * @param creditor identificativoDominio
 * @param iuv identificativoUnivocoVersamento, 1 to 35 characters
 * @param ccp codiceContestoPagamento, 1 to 35 characters
 */
public record RptKey(FiscalCode creditor, String iuv, String ccp) {

    private static final int LONGEST = 35;

    public RptKey {
        requireLength("IUV", iuv);
        requireLength("CCP", ccp);
    }

    /** The key by the words of a partner; none if no creditor of RPTs can have that identifier. */
    public static Optional<RptKey> of(String creditor, String iuv, String ccp) {
        return FiscalCode.isOne(creditor)
                ? Optional.of(new RptKey(new FiscalCode(creditor), iuv, ccp))
                : Optional.empty();
    }

    private static void requireLength(String name, String value) {
        if (value.isEmpty() || value.codePointCount(0, value.length()) > LONGEST) {
            throw new IllegalArgumentException(name + " has 1 to 35 characters");
        }
    }
}
