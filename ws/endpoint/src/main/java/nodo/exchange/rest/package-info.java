/**
 * What all REST resources share: who is let in, how large a body may be, and how mistakes are told.
 *
 * <p>Resources stand in the {@code rest} package of their capability and are thin: they read, call one service of the
 * desk, and write. Decisions: one application at the root, since the protocol fixes paths of several families; one key
 * for what operators and the payment manager ask, from the environment, and the keys of channels and stations for what
 * partners ask ({@link nodo.exchange.rest.PartnerKey}); mistakes are problem details (RFC 9457), except where the protocol
 * has an error body of its own.
 */
@NullMarked
package nodo.exchange.rest;

import org.jspecify.annotations.NullMarked;
