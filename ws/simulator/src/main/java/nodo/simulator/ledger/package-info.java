/**
 * The ledgers: what each simulator was told and what it told, one JSON object a line, in files that only grow.
 *
 * <p>A test compares three ledgers (PSP, hub, EC) after the hub was killed under load, so a simulator's own ledger must
 * be beyond doubt: a fact is in the file before the answer that it tells of leaves, and what the file holds survives the
 * death of the simulator. Facts are written to the operating system and not forced to the disk; a killed process loses
 * nothing by that, only a machine that loses power would, and a simulator that waited for the disk would take the
 * disk away from the hub beside it.
 *
 * <p>Memory stays bounded: a ledger keeps the place of every 256th line and reads everything else from the file.
 */
@NullMarked
package nodo.simulator.ledger;

import org.jspecify.annotations.NullMarked;
