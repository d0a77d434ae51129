package nodo.notice.partner;

import java.util.Optional;

/**
 * Where somebody lives, as the classic model tells it; every part may be missing. The lengths of PagInf_RPT_RT.xsd hold.
 *
 * @param street indirizzo
 * @param civicNumber civico
 * @param postalCode cap
 * @param city localita
 * @param province provincia
 * @param country nazione, two capital letters
 */
public record PostalAddress(
        Optional<String> street,
        Optional<String> civicNumber,
        Optional<String> postalCode,
        Optional<String> city,
        Optional<String> province,
        Optional<String> country) {

    /** Without the address: where somebody lives does not belong in a log. */
    @Override
    public String toString() {
        return "PostalAddress";
    }
}
