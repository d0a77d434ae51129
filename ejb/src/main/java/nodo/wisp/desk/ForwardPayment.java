package nodo.wisp.desk;

import java.util.Optional;
import nodo.wisp.Choice;
import nodo.wisp.partner.CardOutcome;

/**
 * What a payer chose, in the words of inoltroEsito.
 *
 * @param idPagamento any text
 * @param choice who is to collect, and how
 * @param pspBroker identificativoIntermediario
 * @param details what only one of the services is told; looked at last
 */
public record ForwardPayment(String idPagamento, Choice choice, String pspBroker, Details details) {

    /** What only one of the services is told. */
    public sealed interface Details {}

    /**
     * Of a card or of PayPal.
     *
     * @param card what was authorised; or why it is not right
     */
    public record Authorised(Right<CardOutcome> card) implements Details {}

    /**
     * Of the provider's page, and of what is paid later: nothing.
     *
     * @param wrong why it is not right
     */
    public record Nothing(Optional<WispRefusal> wrong) implements Details {}

    /**
     * Something that is right, or why it is not: mistakes are told after those about PSP and channel.
     *
     * @param value what it is
     * @param wrong why it is not right
     * @param <T> what it is
     */
    public record Right<T>(Optional<T> value, Optional<WispRefusal> wrong) {

        /** It is right. */
        public static <T> Right<T> of(T value) {
            return new Right<>(Optional.of(value), Optional.empty());
        }

        /** It is wrong. */
        public static <T> Right<T> wrong(WispRefusal why) {
            return new Right<>(Optional.empty(), Optional.of(why));
        }
    }

    /** Why the details are not right. */
    Optional<WispRefusal> mistake() {
        return details instanceof Authorised authorised ? authorised.card().wrong() : ((Nothing) details).wrong();
    }

    /** Whether there is something to collect, as far as is known. */
    boolean isAuthorised() {
        return card().filter(card -> !card.isAuthorised()).isEmpty();
    }

    /** What was authorised, of a card that is right. */
    Optional<CardOutcome> card() {
        return details instanceof Authorised authorised ? authorised.card().value() : Optional.empty();
    }
}
