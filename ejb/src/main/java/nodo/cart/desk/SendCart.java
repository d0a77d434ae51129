package nodo.cart.desk;

import java.util.List;
import nodo.cart.CartTerms;
import nodo.exchange.desk.StationCaller;
import nodo.rpt.desk.NamedProvider;

/**
 * A creditor institution sends a cart: nodoInviaCarrelloRPT.
 *
 * @param caller who sends it; it names no creditor, each RPT does
 * @param cart identificativoCarrello, 1 to 35 characters
 * @param provider who is to execute it
 * @param terms what it asks for beside its RPTs
 * @param rpts its RPTs, 1 to 5
 */
public record SendCart(StationCaller caller, String cart, NamedProvider provider, CartTerms terms, List<SentRpt> rpts) {

    public SendCart {
        rpts = List.copyOf(rpts);
    }
}
