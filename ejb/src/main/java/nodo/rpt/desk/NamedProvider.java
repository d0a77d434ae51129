package nodo.rpt.desk;

/**
 * Who is to execute an RPT, by the words of its creditor.
 *
 * @param psp identificativoPSP, 1 to 35 characters
 * @param broker identificativoIntermediarioPSP, 1 to 35 characters
 * @param channel identificativoCanale, 1 to 35 characters
 */
public record NamedProvider(String psp, String broker, String channel) {}
