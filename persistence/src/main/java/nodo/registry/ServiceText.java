package nodo.registry;

import java.util.Optional;

/**
 * What the published catalogue tells of a service. Source: CatalogoServizi 2.0.0, ctCatalogoServizi.
 *
 * @param description descrizioneServizio, at most 70 characters
 * @param category categoria, at most 35 characters
 * @param dataSchema xsdRiferimento, the name of the schema of the service's own data, at most 35 characters
 * @param commission whether those who offer it charge a commission
 */
public record ServiceText(
        Optional<String> description, Optional<String> category, Optional<String> dataSchema, boolean commission) {

    static final int LONGEST_DESCRIPTION = 70;
    static final int LONGEST_NAME = 35;

    /** Nothing is told, and no commission charged. */
    public static final ServiceText NONE = new ServiceText(Optional.empty(), Optional.empty(), Optional.empty(), false);
}
