/**
 * The simulators: a creditor institution (EC) and a payment service provider (PSP) that talk to the hub over its real
 * SOAP contracts, do what they are told over REST, and keep a ledger of everything said.
 */
@NullMarked
package nodo.simulator;

import org.jspecify.annotations.NullMarked;
