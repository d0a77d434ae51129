/**
 * Misbehaviour on demand: what a counterpart does instead of its duty, for which messages, and how often.
 *
 * <p>Scripts are tried in the order in which they were given; the first that fits a message and is not used up is played.
 */
@NullMarked
package nodo.simulator.script;

import org.jspecify.annotations.NullMarked;
