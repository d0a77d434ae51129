/** Reads of parked RPTs what the payment manager is told and the choice of services depends on. */
@NullMarked
package nodo.wisp.partner;

import org.jspecify.annotations.NullMarked;
