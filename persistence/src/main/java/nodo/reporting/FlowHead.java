package nodo.reporting;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a flow says of itself, beside its identifier and its time. Source: FlussoRiversamento, ctFlussoRiversamento.
 *
 * @param regulation identificativoUnivocoRegolamento, the reference of the transfer of money, 1 to 35 characters
 * @param regulationDate the day of that transfer
 * @param sender the PSP
 * @param receiver the creditor institution
 * @param bic codiceBicBancaDiRiversamento, 1 to 35 characters
 * @param told numeroTotalePagamenti and importoTotalePagamenti
 */
public record FlowHead(
        String regulation,
        LocalDate regulationDate,
        FlowSender sender,
        FlowReceiver receiver,
        Optional<String> bic,
        FlowTotals told) {}
