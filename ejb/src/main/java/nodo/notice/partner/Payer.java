package nodo.notice.partner;

import java.util.Optional;

/**
 * Who pays, or for whom, as a PSP of the classic model tells it.
 *
 * <p>Source: PagInf_RPT_RT.xsd, ctSoggettoVersante and ctSoggettoPagatore; their lengths hold.
 *
 * @param kind F for a person, G for an institution
 * @param code the fiscal code or VAT number, or ANONIMO
 * @param name the name
 * @param address where the payer lives
 * @param email the payer's address for mail
 */
public record Payer(String kind, String code, String name, PostalAddress address, Optional<String> email) {

    /** Without the person. */
    @Override
    public String toString() {
        return "Payer[" + kind + "]";
    }
}
