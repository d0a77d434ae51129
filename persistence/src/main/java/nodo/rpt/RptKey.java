package nodo.rpt;

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

    private static void requireLength(String name, String value) {
        if (value.isEmpty() || value.codePointCount(0, value.length()) > LONGEST) {
            throw new IllegalArgumentException(name + " has 1 to 35 characters");
        }
    }
}
