package nodo.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import nodo.money.Euro;

/**
 * One payment of a flow. Source: FlussoRiversamento, ctDatiSingoliPagamenti; fdr §6.3, Payment.
 *
 * @param index names it in its flow, from 1: its place in the document, or what the PSP chose over REST
 * @param iuv identificativoUnivocoVersamento, the creditor's reference, 1 to 35 characters
 * @param iur identificativoUnivocoRiscossione, which is the payment token, 1 to 35 characters
 * @param transferIndex the transfer of the notice, 1 to 5
 * @param amount what was credited for it
 * @param outcome what became of it
 * @param date the day of that, in Italy
 * @param moment its moment, where one was told
 */
public record FlowPayment(
        long index,
        String iuv,
        String iur,
        Optional<Integer> transferIndex,
        Euro amount,
        PaymentOutcome outcome,
        LocalDate date,
        Optional<Instant> moment) {}
