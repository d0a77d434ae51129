/**
 * The outbox: messages that the node owes to a partner, whatever they say.
 *
 * <p>A row is written in the transaction that makes the message due and deleted in the one that records its delivery,
 * so that no crash loses a message and none is sent for a step that was rolled back. Workers of every instance claim
 * rows with {@code FOR UPDATE SKIP LOCKED} and a lease; a lease that runs out belonged to an instance that died, and
 * the message is sent again: at least once outward. Rows that nobody will try again stay in the table, as EXHAUSTED
 * (the protocol's attempts are used up) or REFUSED (the partner answered a well-formed KO: the protocol calls that
 * final, an operator wants to know), and are the dead letters of the console.
 *
 * <p>Decisions: the row carries no payload; whoever owns the operation builds the message from its own state, the same
 * bytes at every attempt. A claim counts as an attempt only when the message may have left.
 */
@NullMarked
package nodo.delivery;

import org.jspecify.annotations.NullMarked;
