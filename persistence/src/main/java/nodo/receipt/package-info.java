/**
 * Receipts: for every paid session, which stations must hear of it, and how far each of them is.
 *
 * <p>The receipt keeps what the registry said when the outcome came (names of the PSP, recipients and their creditors),
 * so that a repetition days later says the same; everything else is read from the session. Messages are owed through
 * {@code nodo.delivery}: a recipient is a state, a delivery is the work that is left.
 *
 * <p>Decisions: one recipient per station, the primary creditor's own first; a station that serves several
 * beneficiaries hears once, in the name of the first of them (flows-notice §14: a set of stations, no duplicates).
 */
@NullMarked
package nodo.receipt;

import org.jspecify.annotations.NullMarked;
