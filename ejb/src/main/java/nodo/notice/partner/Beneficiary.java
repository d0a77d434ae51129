package nodo.notice.partner;

import java.util.Optional;

/**
 * The institution in whose favour a payment is, as a creditor of the classic model tells it.
 *
 * <p>Source: PagInf_RPT_RT.xsd, ctEnteBeneficiario; its lengths hold.
 *
 * @param code its fiscal code or VAT number; its kind is always G
 * @param name its name
 * @param unitCode the code of its office
 * @param unitName the name of its office
 * @param address where it is
 */
public record Beneficiary(
        String code, String name, Optional<String> unitCode, Optional<String> unitName, PostalAddress address) {}
