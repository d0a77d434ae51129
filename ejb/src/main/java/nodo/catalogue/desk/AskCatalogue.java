package nodo.catalogue.desk;

import java.util.Optional;
import nodo.exchange.desk.PspCaller;

/**
 * A PSP wants the catalogue of services: nodoChiediCatalogoServiziV2.
 *
 * @param caller who asks
 * @param creditor only services of this creditor, 1 to 35 characters
 * @param category only services of this category, 1 to 35 characters
 * @param commission only services with a commission, or only those without
 */
public record AskCatalogue(
        PspCaller caller, Optional<String> creditor, Optional<String> category, Optional<Boolean> commission) {}
