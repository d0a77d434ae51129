package nodo.activation.desk;

/**
 * Which notice, and under which context its RPT is to come.
 *
 * @param context codiceContestoPagamento, which the PSP chose, 1 to 35 characters
 * @param coding codificaInfrastrutturaPSP, any text
 * @param code the notice as it was read
 */
public record CodedNotice(String context, String coding, NoticeCode code) {}
