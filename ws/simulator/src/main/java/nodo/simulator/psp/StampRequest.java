package nodo.simulator.psp;

import jakarta.json.JsonObject;
import nodo.simulator.json.JsonText;

/**
 * A digital stamp (marca da bollo digitale) that a PSP is asked to sell.
 *
 * @param token the payment that it belongs to
 * @param transfer the transfer that it takes the place of
 * @param hash base64 of the digest of the document to be stamped
 * @param amount what it costs
 */
record StampRequest(String token, int transfer, String hash, String amount) {

    JsonObject write() {
        return JsonText.object()
                .add("token", token)
                .add("transfer", transfer)
                .add("hash", hash)
                .add("amount", amount)
                .build();
    }

    static StampRequest read(JsonObject written) {
        return new StampRequest(
                written.getString("token"),
                written.getInt("transfer"),
                written.getString("hash"),
                written.getString("amount"));
    }
}
