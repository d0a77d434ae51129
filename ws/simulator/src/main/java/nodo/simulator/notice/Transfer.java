package nodo.simulator.notice;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One of the credit transfers that make up a debt.
 *
 * @param id its index, 1 to 5 in a well-formed position
 * @param amount its amount
 * @param fiscalCode the creditor that it is in favour of
 * @param companyName the name of that creditor
 * @param credit where the money goes, or the stamp that it buys
 * @param remittance the text of the credit transfer
 * @param category the taxonomy code of the service
 * @param metadata key and value, in their order; empty for none
 */
public record Transfer(
        int id,
        Amount amount,
        String fiscalCode,
        String companyName,
        Credit credit,
        String remittance,
        String category,
        Map<String, String> metadata) {

    /** A transfer; the metadata keeps its order. */
    public Transfer {
        metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
    }
}
