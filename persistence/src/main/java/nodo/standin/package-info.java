/**
 * Stand-in: the hub answers about notices in the place of a station that is away, from what its creditors deposited.
 *
 * <p>Three tables: the deposited notices, the stations that are stood in for, and what the monitor counts. Whether a notice
 * is paid is told by its {@link nodo.notice.Position} alone, so a payment writes nothing here.
 *
 * <p>Source: flows-notice §18.
 */
@NullMarked
package nodo.standin;

import org.jspecify.annotations.NullMarked;
