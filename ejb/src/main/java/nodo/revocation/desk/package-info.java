/**
 * Revocations at the node's desk: each message is checked, noted, relayed while its sender waits, and answered with what the
 * receiver said.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>The node checks the sender, the payment, the schema, that document and message name one payment, and the sums; what
 *       is revoked is the parties' affair (flows-rpt 8).
 *   <li>A payment that is unknown, or no longer what it would have to be, is not revocable or not reversible; an outcome of
 *       an unknown payment is one of an unknown request.
 *   <li>A message that its receiver refused or never got may be sent again, and another one in its stead. One that the
 *       receiver may have, because its answer was lost or a crash cut it off, may be sent again as it was, and counts as
 *       delivered if the receiver calls that a duplicate; an outcome proves that its request arrived. Every other repetition
 *       is a duplicate.
 *   <li>Whether the node takes part at all is a setting, since some versions of the specifications call revocations
 *       specified but not active.
 *   <li>A PSP that publishes its services without stornoPagamento takes no reversals; one that publishes nothing is asked.
 * </ul>
 */
@NullMarked
package nodo.revocation.desk;

import org.jspecify.annotations.NullMarked;
