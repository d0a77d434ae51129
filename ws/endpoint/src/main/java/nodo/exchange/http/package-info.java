/**
 * What the hub adds to the server's HTTP.
 *
 * <p>Decision: the hub speaks HTTP/1.1. Java's own client, and others, offer HTTP/2 with every request over cleartext
 * (RFC 9113 §3.1). Grizzly's HTTP/2 loses the end of an answer of more than a frame now and then, when the client's
 * first frames come while the answer is being written: the client waits until the idle connection is closed. So the
 * offer is not taken up, which RFC 9110 §7.8 leaves to the server. But of a request that offers another protocol
 * Grizzly reads the body until the connection ends, whatever its head says; {@code FramedRequest} ends it in time.
 * Such a connection is closed after its answer.
 */
@NullMarked
package nodo.exchange.http;

import org.jspecify.annotations.NullMarked;
