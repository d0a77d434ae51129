package nodo.simulator.ec;

import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Optional;
import nodo.simulator.registry.Station;
import nodo.simulator.rpt.Digest;
import nodo.simulator.rpt.RptKey;

/**
 * RPTs that a creditor sends in one message.
 *
 * @param station by which it speaks
 * @param route where they are to go
 * @param cart the cart, or none where it is one RPT alone
 * @param documents the RPTs
 */
record Sending(Station station, Route route, Optional<Cart> cart, List<Document> documents) {

    Sending {
        documents = List.copyOf(documents);
    }

    /**
     * A cart.
     *
     * @param id identificativoCarrello
     * @param multiBeneficiary whether it pays one notice of two creditors
     */
    record Cart(String id, boolean multiBeneficiary) {}

    /**
     * One RPT.
     *
     * @param key what the header says
     * @param kind tipoVersamento
     * @param amount importoTotaleDaVersare
     * @param bytes the document
     */
    record Document(RptKey key, String kind, String amount, byte[] bytes) {}

    String operation() {
        return cart.isPresent() ? "nodoInviaCarrelloRPT" : "nodoInviaRPT";
    }

    /** A fact about one of the RPTs. */
    JsonObjectBuilder fact(String what, Document document) {
        return document.key()
                .fact(what)
                .add("operation", operation())
                .add("station", station.id())
                .add("psp", route.psp())
                .add("channel", route.channel())
                .add("cart", cart.map(Cart::id).orElse(""))
                .add("kind", document.kind())
                .add("amount", document.amount())
                .add("digest", Digest.of(document.bytes()));
    }
}
