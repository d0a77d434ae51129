package nodo.notice;

import java.util.regex.Pattern;

/**
 * The request to sell a digital revenue stamp (marca da bollo digitale) instead of crediting an account. The type of the
 * stamp is always {@code 01}.
 *
 * <p>Source: common types, ctRichiestaMarcaDaBollo.
 *
 * @param documentHash base64 of the SHA-256 of the document to be stamped, 4 to 72 characters
 * @param province two capital letters
 */
public record StampRequest(String documentHash, String province) {

    /** The only type of stamp: imposta di bollo. */
    public static final String TYPE = "01";

    private static final Pattern PROVINCE = Pattern.compile("[A-Z]{2}");

    public StampRequest {
        Text.requireLength("document hash", documentHash, 4, 72);
        Text.requireMatch("province", province, PROVINCE);
    }
}
