package nodo.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import nodo.money.Euro;

/**
 * What a valid document says. Source: FlussoRiversamento, ctFlussoRiversamento.
 *
 * @param flowId identificativoFlusso
 * @param at dataOraFlusso; what has no zone is Italian time
 * @param regulation identificativoUnivocoRegolamento, the reference of the transfer of money
 * @param regulationDate the day of that transfer
 * @param sender the PSP's fiscal code, ABI or BIC
 * @param senderName its name
 * @param receiver the creditor's fiscal code
 * @param receiverName its name
 * @param bic codiceBicBancaDiRiversamento
 * @param paymentsTold numeroTotalePagamenti, which nobody has compared with the payments
 * @param totalTold importoTotalePagamenti, likewise
 * @param payments the payments, at least one
 */
public record FlowContent(
        String flowId,
        OffsetDateTime at,
        String regulation,
        LocalDate regulationDate,
        String sender,
        Optional<String> senderName,
        String receiver,
        Optional<String> receiverName,
        Optional<String> bic,
        long paymentsTold,
        Euro totalTold,
        List<FlowPayment> payments) {

    public FlowContent {
        payments = List.copyOf(payments);
    }

    /** Whether number and total are those of the payments. */
    public boolean addsUp() {
        return paymentsTold == payments.size()
                && payments.stream()
                                .map(payment -> payment.amount().amount())
                                .reduce(BigDecimal.ZERO, BigDecimal::add)
                                .compareTo(totalTold.amount())
                        == 0;
    }
}
