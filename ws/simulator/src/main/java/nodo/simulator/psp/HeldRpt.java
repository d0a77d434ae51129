package nodo.simulator.psp;

import jakarta.json.JsonObject;
import java.util.Base64;
import java.util.Optional;
import nodo.simulator.rpt.RptKey;

/**
 * An RPT that a PSP has accepted, and how far it is.
 *
 * @param key what tells it from others
 * @param psp the PSP
 * @param channel by which it came
 * @param parameters the query by which the payer's browser is known again, empty where it does not come
 * @param document the RPT
 * @param receipt the RT, once there is one
 * @param listed whether the hub is to fetch the RT
 * @param closed whether nothing follows any more: the RT was taken, or the hub has cancelled the RPT
 */
record HeldRpt(
        RptKey key,
        String psp,
        String channel,
        String parameters,
        byte[] document,
        Optional<byte[]> receipt,
        boolean listed,
        boolean closed) {

    private static final byte[] NO_LONGER = {};

    static HeldRpt of(JsonObject fact) {
        return new HeldRpt(
                RptKey.of(fact),
                fact.getString("psp"),
                fact.getString("channel"),
                fact.getString("parameters"),
                Base64.getDecoder().decode(fact.getString("document")),
                Optional.empty(),
                false,
                false);
    }

    HeldRpt with(byte[] rt) {
        return new HeldRpt(key, psp, channel, parameters, document, Optional.of(rt), listed, closed);
    }

    HeldRpt inTheList(boolean isListed) {
        return new HeldRpt(key, psp, channel, parameters, document, receipt, isListed, closed);
    }

    /** The same at its end; the documents are in the ledger. */
    HeldRpt close() {
        return new HeldRpt(key, psp, channel, parameters, NO_LONGER, Optional.empty(), false, true);
    }
}
