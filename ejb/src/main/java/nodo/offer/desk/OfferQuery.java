package nodo.offer.desk;

import java.util.Optional;
import nodo.money.Euro;
import nodo.registry.ServiceLanguage.Language;

/**
 * What a payer is to be shown services for.
 *
 * @param path which of them
 * @param language in which language
 * @param amount the amount to be paid
 * @param payment what decides beside the amount
 */
public record OfferQuery(PaymentPath path, Language language, Euro amount, Traits payment) {

    /**
     * What decides which services fit a payment.
     *
     * @param rpts how many RPTs it has
     * @param transfers how many versamenti they have together
     * @param stamp whether one is a digital stamp
     * @param postal whether every versamento has a postal account, to be credited or in its stead
     * @param agreement codiceConvenzione of the cart
     */
    public record Traits(int rpts, int transfers, boolean stamp, boolean postal, Optional<String> agreement) {}
}
