/**
 * Speaks with a running hub and its counterparts as others do: over HTTP, and in their words.
 *
 * <p>A client of each address: {@link nodo.local.client.SoapPort} posts messages exactly as they are given, good or bad,
 * {@link nodo.local.client.HubMonitoring} is what an operator can ask and order. Neither knows the hub's classes: what
 * these clients see is what a partner would see.
 */
@NullMarked
package nodo.local.client;

import org.jspecify.annotations.NullMarked;
