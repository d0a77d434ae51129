/**
 * How the node says no. {@link nodo.fault.FaultCode} is the only table of codes and texts, {@link
 * nodo.fault.Descriptions} the only place of the descriptions that clients rely upon, {@link nodo.fault.Fault} what an
 * answer carries, and {@link nodo.fault.Refusal} the one business exception, raised where a rule fails and turned into
 * the operation's own KO answer at the edge.
 *
 * <p>Codes are an enum and not strings, so that a misspelt code does not compile; a counterpart's code is a plain string,
 * because the node relays whatever it is told.
 */
@NullMarked
package nodo.fault;

import org.jspecify.annotations.NullMarked;
