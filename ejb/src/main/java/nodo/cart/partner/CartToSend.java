package nodo.cart.partner;

import java.util.List;
import java.util.Optional;
import nodo.registry.Channel;
import nodo.rpt.RptKey;

/**
 * A cart as it is sent to a PSP.
 *
 * @param psp identificativoPSP
 * @param channel the channel that takes it
 * @param convention codiceConvenzione
 * @param items its RPTs, in the creditor's order
 */
public record CartToSend(String psp, Channel channel, Optional<String> convention, List<Item> items) {

    public CartToSend {
        items = List.copyOf(items);
    }

    /**
     * An RPT of the cart.
     *
     * @param key its key
     * @param document its exact bytes
     */
    @SuppressWarnings("ArrayRecordComponent") // on its way out, compared nowhere
    public record Item(RptKey key, byte[] document) {}
}
