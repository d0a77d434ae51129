package nodo.rt;

import java.time.Instant;

/**
 * An RT that was fetched, by the words of the PSP: nothing of it need be known to the node.
 *
 * @param creditor identificativoDominio, 1 to 35 characters
 * @param iuv identificativoUnivocoVersamento, 1 to 35 characters
 * @param ccp codiceContestoPagamento, 1 to 35 characters
 * @param messageId the identifier of its message, at most 35 characters; empty if it was unreadable
 * @param messageAt the time of its message; of its coming if it was unreadable
 */
public record FetchedRt(String creditor, String iuv, String ccp, String messageId, Instant messageAt) {}
