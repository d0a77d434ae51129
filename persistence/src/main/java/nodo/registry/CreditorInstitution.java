package nodo.registry;

import java.util.List;
import java.util.Optional;

/**
 * A creditor institution (ente creditore, dominio).
 *
 * @param fiscalCode its key, 11 digits; anything else of 1-35 characters is accepted with a warning
 * @param businessName ragione sociale
 * @param enabled a disabled one is PPT_DOMINIO_DISABILITATO
 * @param ibans the accounts that transfers in its favour may name
 * @param postalAccounts 12 digits each; several institutions may share one
 * @param gln the 13 digits by which GS1 barcodes name it
 * @param scaricoRpt whether its pending RPTs may be listed and collected
 */
public record CreditorInstitution(
        String fiscalCode,
        String businessName,
        boolean enabled,
        List<RegisteredIban> ibans,
        List<String> postalAccounts,
        Optional<String> gln,
        boolean scaricoRpt) {

    public CreditorInstitution {
        Formats.requireIdentifier(fiscalCode);
        ibans = List.copyOf(ibans);
        postalAccounts = List.copyOf(postalAccounts);
    }
}
