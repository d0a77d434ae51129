package nodo.catalogue.desk;

import java.time.LocalDate;
import nodo.registry.ServiceCatalogueEntry;

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

    LocalDate firstDay() {
        return entry.validFrom().orElse(LocalDate.EPOCH);
    }
}
