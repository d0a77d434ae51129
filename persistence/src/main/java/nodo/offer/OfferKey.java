package nodo.offer;

import java.util.Comparator;

/**
 * A service in one language: what has a number of its own. Source: validation A.2, listaPSP.
 *
 * @param psp the provider
 * @param channel its channel
 * @param paymentMethod tipoVersamento
 * @param language codiceLingua
 */
public record OfferKey(String psp, String channel, String paymentMethod, String language)
        implements Comparable<OfferKey> {

    private static final Comparator<OfferKey> ORDER = Comparator.comparing(OfferKey::psp)
            .thenComparing(OfferKey::channel)
            .thenComparing(OfferKey::paymentMethod)
            .thenComparing(OfferKey::language);

    @Override
    public int compareTo(OfferKey other) {
        return ORDER.compare(this, other);
    }
}
