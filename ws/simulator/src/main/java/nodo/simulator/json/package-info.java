/**
 * JSON as the simulators read and write it: strictly, and cheaply.
 *
 * <p>Orders that come over REST are read member by member with {@link nodo.simulator.json.Members}, so that a misspelt
 * member is an error that names it and never a default that nobody asked for. No binding framework stands between: the
 * orders are small, each has its own rules, and the same text is read back from the ledgers.
 */
@NullMarked
package nodo.simulator.json;

import org.jspecify.annotations.NullMarked;
