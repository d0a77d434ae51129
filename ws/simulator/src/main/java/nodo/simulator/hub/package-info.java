/**
 * The hub as its callers see it: where its services are, what it answered, and how persistently it is asked.
 *
 * <p>All that the simulators ask of the hub goes through {@link nodo.simulator.hub.Hub}, without blocking, and comes back
 * as {@link nodo.simulator.hub.Heard}: OK, a fault code, or nothing. What a caller makes of silence is its own duty.
 */
@NullMarked
package nodo.simulator.hub;

import org.jspecify.annotations.NullMarked;
