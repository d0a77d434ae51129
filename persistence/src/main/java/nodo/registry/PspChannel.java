package nodo.registry;

import java.util.List;

/**
 * The link between a provider and a channel: the only thing that lets the provider use it.
 *
 * @param psp the provider's id
 * @param channel the channel's id
 * @param paymentMethods the codes of the instruments offered there (tipoVersamento: BBT, BP, AD, CP, PO, ...)
 */
public record PspChannel(String psp, String channel, List<String> paymentMethods) {

    public PspChannel {
        Formats.requireIdentifier(psp);
        Formats.requireIdentifier(channel);
        paymentMethods = List.copyOf(paymentMethods);
    }

    /** Its identifiers joined, as operators write them. */
    public String key() {
        return psp + RegistryReader.LINK + channel;
    }
}
