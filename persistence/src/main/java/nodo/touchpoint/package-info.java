/**
 * Payments that a touchpoint collects for (new model 1): what its closePayment said, once it was accepted.
 *
 * <p>A close has one to five sessions, which end together. Each session names its close and holds what its outcome and
 * receipt depend on ({@link nodo.notice.ClosedBy}); the rest, that the PSP and the touchpoint are told, stands here once.
 * The notice model does not know this capability, so that the two stay free of a cycle.
 *
 * <p>Only an accepted closePayment OK is stored: a KO changes the states of its sessions and leaves nothing else to do.
 */
@NullMarked
package nodo.touchpoint;

import org.jspecify.annotations.NullMarked;
