package nodo.simulator.script;

/**
 * What a script is chosen by; a text is empty where the message does not tell.
 *
 * @param operation the operation
 * @param endpoint the station or channel that is called
 * @param creditor the creditor's fiscal code
 * @param notice the notice number, or the token where there is none
 */
public record Trait(String operation, String endpoint, String creditor, String notice) {

    /** Whether a message with these traits is meant by a script with its own; an empty text means any. */
    boolean fits(Trait message) {
        return fits(operation, message.operation)
                && fits(endpoint, message.endpoint)
                && fits(creditor, message.creditor)
                && fits(notice, message.notice);
    }

    private static boolean fits(String wanted, String given) {
        return wanted.isEmpty() || wanted.equals(given);
    }
}
