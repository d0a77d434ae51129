package nodo.wisp.partner;

import java.util.List;
import java.util.Optional;
import nodo.registry.Channel;
import nodo.rpt.RptKey;

/**
 * What is sent to the PSP that a payer chose.
 *
 * @param psp identificativoPSP
 * @param channel the channel that takes it
 * @param agreement codiceConvenzione
 * @param rpts the RPTs, in the creditor's order
 */
public record ChosenCart(String psp, Channel channel, Optional<String> agreement, List<ChosenRpt> rpts) {

    public ChosenCart {
        rpts = List.copyOf(rpts);
    }

    /**
     * An RPT.
     *
     * @param key its key
     * @param document the bytes that are sent, with the tipoVersamento that was chosen
     */
    @SuppressWarnings("ArrayRecordComponent") // on its way out, compared nowhere
    public record ChosenRpt(RptKey key, byte[] document) {}
}
