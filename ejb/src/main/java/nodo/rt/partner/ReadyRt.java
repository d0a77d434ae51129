package nodo.rt.partner;

/**
 * An RT that a PSP says it has ready.
 *
 * @param creditor identificativoDominio, 1 to 35 characters
 * @param iuv identificativoUnivocoVersamento, 1 to 35 characters
 * @param ccp codiceContestoPagamento, 1 to 35 characters
 */
public record ReadyRt(String creditor, String iuv, String ccp) {}
