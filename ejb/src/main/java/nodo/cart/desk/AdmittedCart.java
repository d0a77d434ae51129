package nodo.cart.desk;

import java.util.List;
import nodo.cart.Cart;
import nodo.rpt.Rpt;

/**
 * A cart that is accepted and kept, at CART_ACCETTATO_NODO.
 *
 * @param cart the cart
 * @param rpts its RPTs, in their order
 */
record AdmittedCart(Cart cart, List<Rpt> rpts) {

    AdmittedCart {
        rpts = List.copyOf(rpts);
    }
}
