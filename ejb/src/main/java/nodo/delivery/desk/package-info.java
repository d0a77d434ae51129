/**
 * The workers of the outbox: they claim what is due, send it, and record what became of it.
 *
 * <p>One loop an instance claims batches in one transaction and hands them to a bounded number of threads; a partner
 * that already has its share of them is left out of the next claim, so that one that hangs cannot take them all. A
 * commit that makes a message due rings the loop, which otherwise looks at its own interval for what other instances
 * left behind.
 */
@NullMarked
package nodo.delivery.desk;

import org.jspecify.annotations.NullMarked;
