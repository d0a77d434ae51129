package nodo.access;

/** What a user is. */
public enum Role {
    /** Runs the hub: sees everything. */
    OPERATOR,

    /** Looks after one creditor institution: sees what belongs to it. */
    CREDITOR_ADMINISTRATOR
}
