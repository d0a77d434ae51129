package nodo.exchange.desk;

/**
 * What the first step of a request came to.
 *
 * @param <I> the intent that the rest of the work carries on from
 */
public sealed interface Begun<I> {

    /**
     * The request is answered already: refused, or a repetition.
     *
     * @param answer the bytes to send
     */
    @SuppressWarnings("ArrayRecordComponent") // on its way out, compared nowhere
    record Answered<I>(byte[] answer) implements Begun<I> {}

    /**
     * The partner is to be asked.
     *
     * @param intent what the first step decided
     */
    record Underway<I>(I intent) implements Begun<I> {}
}
