package nodo.notice.partner;

import nodo.notice.PositionKey;

/**
 * What a creditor answers to paDemandPaymentNotice.
 *
 * @param notice the notice that it made, or found
 * @param cost what it costs, as a verification would say
 */
public record DemandedNotice(PositionKey notice, VerifiedNotice cost) {}
