/** Payments over REST, for operators and for the comparison of ledgers. */
@NullMarked
package nodo.notice.rest;

import org.jspecify.annotations.NullMarked;
