/**
 * The protocol's jobs: each is repeated on its own period, and run on demand by an operator.
 *
 * <p>A capability that has periodic work writes a bean of type {@link nodo.jobs.desk.Job}; it is found by its type and
 * needs no registration. Names are the published ones, because test suites trigger them by name.
 */
@NullMarked
package nodo.jobs.desk;

import org.jspecify.annotations.NullMarked;
