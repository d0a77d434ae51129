package nodo.simulator.registry;

import java.util.List;
import java.util.Optional;

/**
 * A creditor institution that the EC simulator plays.
 *
 * @param fiscalCode its fiscal code (idDominio)
 * @param businessName its name
 * @param ibans its accounts, in the order of the registry; at least one
 */
public record Creditor(String fiscalCode, String businessName, List<String> ibans) {

    private static final String POSTAL_ABI = "07601";

    /** A creditor with at least one account. */
    public Creditor {
        ibans = List.copyOf(ibans);
        if (ibans.isEmpty()) {
            throw new IllegalArgumentException("creditor " + fiscalCode + " has no account");
        }
    }

    /** The account that transfers ask for by themselves: the first that is not postal, else the first. */
    public String ordinaryIban() {
        return ibans.stream().filter(iban -> !postal(iban)).findFirst().orElse(ibans.get(0));
    }

    /** The last account, which differs from the ordinary one where there are several. */
    public String otherIban() {
        return ibans.get(ibans.size() - 1);
    }

    /** The postal account (ABI 07601), if there is one. */
    public Optional<String> postalIban() {
        return ibans.stream().filter(Creditor::postal).findFirst();
    }

    private static boolean postal(String iban) {
        return iban.startsWith("IT") && iban.startsWith(POSTAL_ABI, 5);
    }
}
