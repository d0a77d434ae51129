package nodo.rt.partner;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import nodo.rt.RtOutcome;

/**
 * What the node's own RT is to say.
 *
 * @param outcome EXECUTED, or why nothing was paid: NOT_EXECUTED or EXPIRED
 * @param reason why nothing was paid in words, of each payment; 1 to 35 characters
 * @param messageId its identifier, unique, 1 to 35 characters
 * @param at when it is made
 * @param issuer who makes it
 * @param receipt what was collected; none if nothing was
 */
public record NodeRtOrder(
        RtOutcome outcome,
        String reason,
        String messageId,
        OffsetDateTime at,
        NodeIdentity issuer,
        Optional<Receipt> receipt) {

    /**
     * The collection of the whole amount.
     *
     * @param iur identificativoUnivocoRiscossione, 1 to 35 characters
     * @param day when it was collected
     */
    public record Receipt(String iur, LocalDate day) {}
}
