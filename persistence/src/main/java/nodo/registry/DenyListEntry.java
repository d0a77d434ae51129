package nodo.registry;

/**
 * A forbidden combination. Only the classic verify and activate look at it; the notice operations do not.
 *
 * @param psp the provider's id
 * @param channel the channel's id
 * @param creditorInstitution the institution's fiscal code
 */
public record DenyListEntry(String psp, String channel, String creditorInstitution) {

    public DenyListEntry {
        Formats.requireIdentifier(psp);
        Formats.requireIdentifier(channel);
        Formats.requireIdentifier(creditorInstitution);
    }

    /** Its identifiers joined, as operators write them. */
    public String key() {
        return String.join(RegistryReader.LINK, psp, channel, creditorInstitution);
    }
}
