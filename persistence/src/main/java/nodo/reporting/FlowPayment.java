package nodo.reporting;

import java.time.LocalDate;
import java.util.Optional;
import nodo.money.Euro;

/**
 * One payment of a flow, as its document tells it. Source: FlussoRiversamento, ctDatiSingoliPagamenti.
 *
 * @param iuv identificativoUnivocoVersamento, the creditor's reference, 1 to 35 characters
 * @param iur identificativoUnivocoRiscossione, which is the payment token, 1 to 35 characters
 * @param transferIndex the transfer of the notice, 1 to 5
 * @param amount what was credited for it
 * @param outcomeCode 0 paid, 3 revoked, 4 paid in stand-in, 8 that without the hub's word, 9 paid without the hub's word
 * @param outcomeDate the day of the payment, or of its revocation
 */
public record FlowPayment(
        String iuv, String iur, Optional<Integer> transferIndex, Euro amount, int outcomeCode, LocalDate outcomeDate) {}
