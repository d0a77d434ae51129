/**
 * Reads of parked RPTs what the payment manager is told and the choice of services depends on; and sends payments whose card
 * is authorised already to the PSP that collects (pspInviaCarrelloRPTCarte).
 */
@NullMarked
package nodo.wisp.partner;

import org.jspecify.annotations.NullMarked;
