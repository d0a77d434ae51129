/**
 * Who runs which job: a lease for each job in the database that the instances share, and what its last run came to. One
 * job's work is the database's own: {@link nodo.jobs.MonthPartitions}.
 *
 * <p>Decisions: a lease and not a held transaction, because a job takes several transactions of its own; the lease only
 * saves work, since every job claims what it works on by row locks.
 */
@NullMarked
package nodo.jobs;

import org.jspecify.annotations.NullMarked;
