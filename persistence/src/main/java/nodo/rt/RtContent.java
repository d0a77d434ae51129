package nodo.rt;

import java.time.OffsetDateTime;
import java.util.List;
import nodo.money.Euro;

/**
 * What an RT says, as far as the node has to know it.
 *
 * @param messageId identificativoMessaggioRicevuta, 1 to 35 characters
 * @param messageAt dataOraMessaggioRicevuta
 * @param outcome codiceEsitoPagamento
 * @param total importoTotalePagato
 * @param payments in the order of the RPT, at most five; may be none
 */
public record RtContent(
        String messageId, OffsetDateTime messageAt, RtOutcome outcome, Euro total, List<RtPayment> payments) {

    public RtContent {
        payments = List.copyOf(payments);
    }
}
