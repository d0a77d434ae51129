package nodo.catalogue.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nodo.registry.ServiceCatalogueEntry;
import nodo.registry.ServiceText;

/**
 * A service that a creditor offers.
 *
 * @param entry the catalogue's entry
 * @param creditorName the creditor's name
 */
record OfferedService(ServiceCatalogueEntry entry, String creditorName) {

    String service() {
        return entry.idServizio();
    }

    /** What the first of these offers that says anything says. */
    static Optional<String> first(List<OfferedService> offers, Function<ServiceText, Optional<String>> member) {
        return offers.stream()
                .map(offer -> offer.entry().text())
                .flatMap(text -> member.apply(text).stream())
                .findFirst();
    }

    LocalDate firstDay() {
        return entry.validFrom().orElse(LocalDate.EPOCH);
    }
}
