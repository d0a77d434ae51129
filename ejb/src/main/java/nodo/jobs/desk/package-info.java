/**
 * The protocol's jobs: each is repeated on its own period, and run on demand by an operator.
 *
 * <p>A capability that has periodic work writes a bean of type {@link nodo.jobs.desk.Job}; it is found by its type and
 * needs no registration. Names are the published ones, because test suites trigger them by name.
 *
 * <p>Decisions: periods are the hub's settings, the switch of a job is the protocol's configuration key; a job that only
 * hurries what the outbox does at its own time ({@link nodo.delivery.desk.DeliverNow}) has no period, and its switch stops
 * the outbox's repetitions too; those of paInviaRt and paRetryAttivaRpt stop all that is sent. The turn at a job is a lease
 * in the database, taken over when its instance has died.
 */
@NullMarked
package nodo.jobs.desk;

import org.jspecify.annotations.NullMarked;
