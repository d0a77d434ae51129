/**
 * Calls to the channels of PSPs in the classic model (PspPerNodo): one way to write, send and read them, and one table of
 * what their answers mean, for every capability that has something to tell or to ask.
 */
@NullMarked
package nodo.rpt.partner;

import org.jspecify.annotations.NullMarked;
