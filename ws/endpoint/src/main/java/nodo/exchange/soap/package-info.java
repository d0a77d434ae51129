/**
 * The SOAP edge: from the bytes of a POST to the bytes of its answer.
 *
 * <p>Four frames: {@code SoapFilter} bounds and keeps the exact bytes; the port is where JAX-WS publishes the WSDL and
 * hands the message over; {@code SoapDesk} reads, validates, finds the operation and is the only place that catches;
 * one class for each operation turns the wire object into a command and the result into a wire object.
 *
 * <p>Decisions: the answer that leaves is the one that was encoded inside the concluding transaction, byte by byte, so
 * the filter writes it itself and lets what JAX-WS would write go nowhere. What JAX-WS cannot read it answers with a
 * SOAP fault of its own, before any port runs; the filter then asks the desk, which reads the bytes by the node's rules
 * and gives the operation's own KO. A SOAPAction that names no operation, with a body that does, is
 * PPT_SOAPACTION_ERRATA in that operation's answer; only when neither names one is there a SOAP fault, with HTTP 400.
 * Who may call at all (networks, subscription keys) is asked first and answered by HTTP, without a message: a stranger
 * is not worth a line of the journal.
 * A counterpart's fault that is relayed with its original elements has the node's text for description in the notice
 * model, and the whole fault as text in the classic one (faults-rpt §1); without the original elements both tell the
 * original code there (validation 1.2).
 * A key, an amount or a time that passes the published schema and not the node's stricter rules (validation 1.6) is
 * PPT_SINTASSI_EXTRAXSD, as if the schema had said it.
 */
@NullMarked
package nodo.exchange.soap;

import org.jspecify.annotations.NullMarked;
