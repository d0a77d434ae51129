/**
 * What the simulators that are called over SOAP have in common: a filter that reads the message and plays the script that
 * fits it, and the port behind it that has everything else answered.
 *
 * <p>The filter stands before JAX-WS because a script may answer what no JAX-WS runtime would: half an answer, no XML, a
 * drip. {@link nodo.simulator.soap.SoapSide} is what an EC and a PSP do differently.
 */
@NullMarked
package nodo.simulator.soap;

import org.jspecify.annotations.NullMarked;
