/**
 * The simulators over REST: read and write their archive, script their misbehaviour, have the PSP pay, and read their
 * ledgers. For tests and for people with curl; there is no sign-in, and they listen on the loopback address.
 *
 * <p>Bodies are JSON, read strictly: a member that is unknown or says nothing usable is a 400 that names it.
 */
@NullMarked
package nodo.simulator.rest;

import org.jspecify.annotations.NullMarked;
