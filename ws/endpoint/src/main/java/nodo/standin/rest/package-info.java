/**
 * Stand-in over REST: creditors deposit notices in the central archive, and operators see and set which stations are stood
 * in for.
 *
 * <p>Decisions where the source is silent: a creditor's system signs in with its station's key, as it does to read
 * reporting flows; the first mistake of a body is told, in the order of the schema. A deposit is 401 with a key that is
 * none, 403 for another's creditor or notice, 404 for a creditor that is not there and for the closing of a notice that
 * was never deposited, 409 while the notice is being paid, 422 once it is paid, and where its accounts or its number do
 * not fit the registry. expirationDate may come without an offset and is UTC then, as all moments over REST; the answer
 * has it in UTC, without an offset, as its schema wants. The fiscal code of the debtor has at most 16 characters, and
 * the IUV 15 or 17 digits, because the messages that will carry them have no room for others.
 *
 * <p>Source: flows-notice §18 and appendix A.
 */
@NullMarked
package nodo.standin.rest;

import org.jspecify.annotations.NullMarked;
