package nodo.rt.desk;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The collection of all that an RPT asks for, by a PSP of the notice model.
 *
 * @param iur what names it in the PSP's reporting flow, 1 to 35 characters: the token
 * @param day when it was collected
 * @param fiscalCode the PSP's fiscal code, 2 to 16 characters; without it the node stands in its place
 * @param name the PSP's name
 */
public record Collected(String iur, LocalDate day, Optional<String> fiscalCode, Optional<String> name) {}
