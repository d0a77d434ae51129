package nodo.reporting;

import java.util.Optional;
import java.util.Set;

/**
 * Which flows a creditor asks for.
 *
 * @param creditors the creditors that the caller may ask for, at least one
 * @param psp only those of this PSP
 */
public record FlowSearch(Set<String> creditors, Optional<String> psp) {

    public FlowSearch {
        creditors = Set.copyOf(creditors);
    }
}
