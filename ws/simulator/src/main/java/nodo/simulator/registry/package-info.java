/**
 * Who the simulators are: creditors, stations, accounts, PSPs, channels and passwords.
 *
 * <p>All of it is read from a registry file, the same format and by default the same file
 * ({@code docker/demo-registry.json}) that the hub imports, so that hub and counterparts cannot disagree about an account
 * or a password. A test that needs other partners writes one file and gives it to both.
 */
@NullMarked
package nodo.simulator.registry;

import org.jspecify.annotations.NullMarked;
