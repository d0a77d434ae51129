package nodo.revocation.desk;

import nodo.rt.desk.NamedPayment;

/**
 * A message of a revocation is sent.
 *
 * @param sender who sends it
 * @param payment the payment that its message names
 * @param document the exact bytes of RR or ER, not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // on its way in, compared nowhere
public record SendRevocation(Sender sender, NamedPayment payment, byte[] document) {}
