package nodo.registry;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A service of an institution that a citizen may pay without a notice (catalogo dei servizi, modello 4).
 *
 * @param idSoggettoServizio who offers it; with the service its key
 * @param idServizio the service
 * @param subject the fiscal code of the creditor institution
 * @param version 1 for the old interfaces, 2 for the new ones
 * @param active switched on
 * @param validFrom first day; absent: always was
 * @param validTo last day; absent: for ever
 * @param station the station that answers for it; absent: none is enabled for the fourth model
 * @param text what the published catalogue tells of it
 */
public record ServiceCatalogueEntry(
        String idSoggettoServizio,
        String idServizio,
        String subject,
        int version,
        boolean active,
        Optional<LocalDate> validFrom,
        Optional<LocalDate> validTo,
        Optional<String> station,
        ServiceText text) {

    public ServiceCatalogueEntry {
        Formats.requireIdentifier(idSoggettoServizio);
        Formats.requireIdentifier(idServizio);
        Formats.requireIdentifier(subject);
        Versions.require(version);
    }

    /** Whether it may be asked for on that day, both ends included. */
    public boolean isActiveOn(LocalDate day) {
        return active
                && validFrom.filter(day::isBefore).isEmpty()
                && validTo.filter(day::isAfter).isEmpty();
    }

    /** Whether it may be asked for on that day or later. */
    public boolean isActiveFrom(LocalDate day) {
        return active && validTo.filter(day::isAfter).isEmpty();
    }

    /** Its identifiers joined, as operators write them. */
    public String key() {
        return idSoggettoServizio + RegistryReader.LINK + idServizio;
    }
}
