package nodo.access.console;

/** What an operator does to a user. */
public enum UserAction {
    /** Another password. */
    RESET,

    /** Keeps out. */
    DISABLE,

    /** Lets in again. */
    ENABLE,

    /** Forgets wrong guesses. */
    UNLOCK
}
