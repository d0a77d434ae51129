/**
 * Compares three ledgers: what the PSP told and was told, what the node holds, and what the EC was told.
 *
 * <p>A payment crosses three organisations that share no transaction, so the truth about it is what their books say
 * together. {@link nodo.local.ledger.LedgerComparison} lists every contradiction it finds; {@link
 * nodo.local.ledger.NodeRule} is the part that the node's own tables must meet, one SQL query a rule. The comparison is
 * made when all is quiet: outcomes answered, jobs run, deliveries made or given up.
 */
@NullMarked
package nodo.local.ledger;

import org.jspecify.annotations.NullMarked;
