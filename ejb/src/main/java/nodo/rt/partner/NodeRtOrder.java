package nodo.rt.partner;

import java.time.OffsetDateTime;
import nodo.rt.RtOutcome;

/**
 * What the node's own RT is to say.
 *
 * @param outcome why nothing was paid: NOT_EXECUTED or EXPIRED
 * @param reason the same in words, of each payment; 1 to 35 characters
 * @param messageId its identifier, unique, 1 to 35 characters
 * @param at when it is made
 * @param issuer who makes it
 */
public record NodeRtOrder(RtOutcome outcome, String reason, String messageId, OffsetDateTime at, NodeIdentity issuer) {}
