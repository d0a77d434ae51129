/**
 * The crash drill: the hub is killed while it works, again and again, and then every payment is accounted for.
 *
 * <p>What is killed is what an operator runs: the real server on a real database, by SIGKILL, at instants that a seeded
 * random chooses, so that a failure can be looked for again. The simulators live on: the PSP asks for the answers it did
 * not get, with the same idempotency key, as a real one does. When all is quiet, {@link
 * nodo.local.ledger.LedgerComparison} gives the verdict.
 */
@NullMarked
package nodo.local.crash;

import org.jspecify.annotations.NullMarked;
