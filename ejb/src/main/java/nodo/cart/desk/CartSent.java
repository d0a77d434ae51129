package nodo.cart.desk;

import java.util.Optional;

/**
 * A cart is accepted.
 *
 * @param url where the payer's browser is to be sent, if anywhere
 */
public record CartSent(Optional<String> url) {}
