/**
 * Misbehaviour on demand: what a counterpart does instead of its duty, for which messages, and how often.
 *
 * <p>A cut ends the connection in the middle of the answer, or after its headers where there is no answer to send. Before
 * the first byte it cannot: the servlet API offers no way to end a connection unanswered, and Payara Micro none that a web
 * application could reach. A test that needs it lets a socket of its own play the partner.
 *
 * <p>Scripts are tried in the order in which they were given; the first that fits a message and is not used up is played.
 */
@NullMarked
package nodo.simulator.script;

import org.jspecify.annotations.NullMarked;
