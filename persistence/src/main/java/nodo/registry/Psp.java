package nodo.registry;

import java.util.Optional;

/**
 * A payment service provider (prestatore di servizi di pagamento).
 *
 * @param id a BIC, {@code ABI} and five digits, or a fiscal code
 * @param businessName ragione sociale, told in receipts
 * @param enabled a disabled one is PPT_PSP_DISABILITATO
 * @param abi five digits
 * @param bic 8 or 11 characters
 * @param fiscalCode told in receipts
 * @param vatNumber told in receipts
 * @param digitalStamp whether it sells digital stamps (marca da bollo digitale)
 * @param agid the fictitious provider of WISP sessions
 * @param poste the postal operator: its activations ask the institution for a postal account
 * @param fictitious stands for the real provider in calls to, and RPTs from, old stations
 */
public record Psp(
        String id,
        String businessName,
        boolean enabled,
        Optional<String> abi,
        Optional<String> bic,
        Optional<String> fiscalCode,
        Optional<String> vatNumber,
        boolean digitalStamp,
        boolean agid,
        boolean poste,
        boolean fictitious) {

    public Psp {
        Formats.requireIdentifier(id);
    }
}
