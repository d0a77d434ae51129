/** The hub's readiness beside the other things that operators ask. */
@NullMarked
package nodo.health.rest;

import org.jspecify.annotations.NullMarked;
