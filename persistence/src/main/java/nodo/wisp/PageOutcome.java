package nodo.wisp;

/**
 * How a redirection to a provider's page ended, as the creditor institution is told. Only the RT is certain. Source:
 * flows-rpt §5.3, esito.
 */
public enum PageOutcome {
    /** Paid: the RT must not say that it was not. */
    OK,
    /** Not paid: the RT must not say that it was. */
    ERROR,
    /** Decided later: the RT may say either. */
    DIFFERITO
}
