/**
 * The services of providers as wallets know them: by a number.
 *
 * <p>What providers publish stands in the registry ({@link nodo.registry.PspInformation}). Here is only what a registry
 * file cannot hold: the number of a service, given when it is first shown and never taken back, so that a service which
 * is published again later has its old one.
 */
@NullMarked
package nodo.offer;

import org.jspecify.annotations.NullMarked;
