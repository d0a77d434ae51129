package nodo.rpt.partner;

/**
 * How far a PSP is with an RPT that it has.
 *
 * @param value its own words
 */
public record RptProgress(String value) {}
