/**
 * Who the simulators are: creditors, stations, accounts, PSPs, channels and passwords.
 *
 * <p>All of it is read from a registry file, the same format and by default the same file
 * ({@code docker/demo-registry.json}) that the hub imports, so that hub and counterparts cannot disagree about an account
 * or a password. A test that needs other partners writes one file and gives it to both: {@code PUT /registry} replaces the
 * parties, and they stay when the simulators are started again. What the simulators hold is looked up anew for each
 * message, so that they follow at once; positions that a script put into the archive stay with their creditor.
 */
@NullMarked
package nodo.simulator.registry;

import org.jspecify.annotations.NullMarked;
