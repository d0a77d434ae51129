package nodo.reporting;

import java.util.Arrays;

/**
 * What kind of identifier names the PSP inside a flow. The names are those of the REST API.
 *
 * <p>Source: FlussoRiversamento, stTipoIdentificativoUnivoco; fdr §6.6.
 */
public enum SenderType {
    /** A fiscal code or VAT number. */
    LEGAL_PERSON("G"),

    /** The code of a bank, five digits. */
    ABI_CODE("A"),

    /** A BIC. */
    BIC_CODE("B");

    private final String code;

    SenderType(String code) {
        this.code = code;
    }

    /** Its letter in the document. */
    public String code() {
        return code;
    }

    /**
     * The type with this letter.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static SenderType ofCode(String code) {
        return Arrays.stream(values())
                .filter(type -> type.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no type of sender: " + code));
    }
}
