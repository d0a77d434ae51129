package nodo.registry;

import java.util.Optional;

/**
 * A broker of payment service providers (intermediario PSP): owns channels.
 *
 * @param id 1-35 characters, by convention its fiscal code
 * @param description for people
 * @param enabled a disabled one is PPT_INTERMEDIARIO_PSP_DISABILITATO
 * @param faultBeanEsteso whether faults told to it carry the three original elements of the partner's fault
 */
public record PspBroker(String id, Optional<String> description, boolean enabled, boolean faultBeanEsteso) {

    public PspBroker {
        Formats.requireIdentifier(id);
    }
}
