package nodo.exchange;

/**
 * What the idempotency cache says to a request that comes with a key. Source: flows-notice §6.
 */
public sealed interface IdempotencyClaim {

    /** The key is this request's: nobody has it, or its row had expired. */
    record Granted() implements IdempotencyClaim {}

    /**
     * The same request was answered before.
     *
     * @param answer the bytes that were sent then
     */
    @SuppressWarnings("ArrayRecordComponent") // compared nowhere; a copy of every answer would buy nothing
    record Answered(byte[] answer) implements IdempotencyClaim {}

    /** The same request is being worked on: wait for its answer outside any transaction. */
    record InProgress() implements IdempotencyClaim {}

    /** The key was used with another content: PPT_ERRORE_IDEMPOTENZA. */
    record Conflict() implements IdempotencyClaim {}
}
