package nodo.simulator.notice;

import java.util.Map;

/**
 * Who owes.
 *
 * @param type F for a person, G for a company
 * @param code the fiscal code, or ANONIMO
 * @param fullName name and surname, or company name
 * @param address the optional elements of the subject by their names on the wire (streetName ... e-mail)
 */
public record Debtor(String type, String code, String fullName, Map<String, String> address) {

    /** A debtor; the address is kept as it is. */
    public Debtor {
        address = Map.copyOf(address);
    }
}
