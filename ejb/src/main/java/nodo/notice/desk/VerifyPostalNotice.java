package nodo.notice.desk;

import nodo.exchange.desk.PspCaller;
import nodo.notice.NoticeNumber;

/**
 * The postal operator asks what a notice costs: verificaBollettino. The bollettino names its creditor by a postal account.
 *
 * @param caller who asks
 * @param postalAccount the postal account, 12 digits
 * @param notice the notice number
 */
public record VerifyPostalNotice(PspCaller caller, String postalAccount, NoticeNumber notice) {}
