package nodo.notice;

/**
 * The kind of a payer or debtor.
 *
 * <p>Source: stEntityUniqueIdentifierType.
 */
public enum EntityType {
    /** A natural person (persona fisica). */
    F,

    /** A legal person (persona giuridica). */
    G
}
