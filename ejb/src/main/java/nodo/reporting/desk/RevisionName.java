package nodo.reporting.desk;

/**
 * What names a published revision over REST.
 *
 * @param psp its PSP
 * @param fdr its identifier
 * @param revision its number
 * @param creditor whom it is for
 */
public record RevisionName(String psp, String fdr, int revision, String creditor) {}
