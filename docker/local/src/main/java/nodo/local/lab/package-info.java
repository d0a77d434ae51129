/**
 * The load lab: what a hub on this machine bears, beside the floors that nothing could be faster than.
 *
 * <p>Complete payments at a fixed rate of arrivals through the real application, timed by the PSP simulator from their
 * intended times; the CPU of each process meanwhile; and the verdict of the three ledgers. In the same run, against the
 * same processes, two floors: a SOAP port that only echoes, and the statements of a payment over plain JDBC
 * (payment.sql). Everything runs on one machine, so the load itself and the simulators take their part of it.
 */
@NullMarked
package nodo.local.lab;

import org.jspecify.annotations.NullMarked;
