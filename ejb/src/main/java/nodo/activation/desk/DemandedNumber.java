package nodo.activation.desk;

import nodo.notice.partner.GivenNotice;

/**
 * What a PSP is told of a notice that its creditor made.
 *
 * @param creditor the creditor
 * @param notice the notice, and what is to be paid
 */
public record DemandedNumber(String creditor, GivenNotice notice) {}
