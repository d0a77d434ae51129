/**
 * What the histories of positions, sessions, recipients, RPTs, carts and revocations have in common: lines that are
 * appended in the transaction of the step that they tell of, and never changed.
 *
 * <p>Decision: a mapped class and not one table. Each history is partitioned by month beside the thing that it belongs to,
 * and has its own states.
 */
@NullMarked
package nodo.history;

import org.jspecify.annotations.NullMarked;
