/**
 * The one way out: every call to a station, a channel or a touchpoint goes through {@link
 * nodo.exchange.partner.Gateway}, in SOAP or JSON.
 *
 * <p>What it is for: a partner may be slow, dead or wrong, and none of that may slow the calls to others or leave the
 * hub in doubt about what happened. So a call ends in one {@link nodo.exchange.partner.PartnerAnswer}, never in an
 * exception of the network, and the answer says whether the partner may have seen the request.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>JDK HttpClient over HTTP/1.1. Its own request timeout ends at the headers, so a second one stands around the
 *       whole call, the body included: at the deadline the call is cancelled, which closes the connection. Redirects
 *       are not followed, since the registry's endpoint is the only address a partner was approved for.
 *   <li>One client, because the registry knows one key store and trust store for the hub. It shares its connections
 *       among partners by address, never by more.
 *   <li>The client's work (resolving names, shaking hands, collecting bytes) runs on plain daemon threads of our own
 *       and not on the server's managed executor. It needs nothing of the container, runs no code of ours beyond the
 *       body's subscriber, and must not queue behind application work; its pool has no bound because resolving a name
 *       blocks a thread, and the calls in flight are bounded by the bulkheads already.
 *   <li>Per partner, a bulkhead bounds the calls in flight and a circuit breaker stops calling one that hangs. Only
 *       hangs count: a refused connection costs nothing and an answer is an answer. The breaker opens for seconds only,
 *       and calls that began before it changed its mind are not counted, so that a partner that comes back is served
 *       at once.
 *   <li>A request is sent once. A pooled connection that the partner closed while it was idle could fail a call to a
 *       partner that is up; repeating the call could deliver it twice, because a closed connection does not tell
 *       whether the request was read. So nothing is repeated; instead idle connections are given up before partners do:
 *       the domain sets {@code jdk.httpclient.keepalive.timeout=4} seconds, below the idle limit of the common servers
 *       (five seconds and more), and the client drops a connection as soon as its end is seen. A partner with a shorter
 *       limit needs a lower value. The JDK repeats only a connection attempt that was refused, which sends nothing, and
 *       never a POST; {@code jdk.httpclient.enableAllMethodRetry} must stay unset.
 *   <li>Secrets in headers stay names ({@code ${NAME}}) until the moment of sending, so that no record, journal or log
 *       holds a value.
 * </ul>
 *
 * <p>Source: design "partners are slow, dead or wrong"; flows-notice §4, §13-15; contracts-notice §1.6; interop rows 3,
 * 4, 5, 8, 12.
 */
@NullMarked
package nodo.exchange.partner;

import org.jspecify.annotations.NullMarked;
