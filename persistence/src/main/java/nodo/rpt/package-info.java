/**
 * Requests of payment of the classic model (richieste di pagamento telematico, RPT), from their coming to the end of their
 * receipt (RT, {@code nodo.rt}): one row with the state, a history, and the document byte by byte.
 *
 * <p>Decisions: the states of RPT and RT are one machine, as the protocol tells them in nodoChiediStatoRPT. A key (creditor,
 * IUV, CCP) has at most one RPT whose key cannot be used again; a partial unique index says so, whatever the code does. The
 * row lock of the RPT puts the messages about it in line.
 */
@NullMarked
package nodo.rpt;

import org.jspecify.annotations.NullMarked;
