package nodo.rpt.partner;

import java.util.Optional;

/**
 * How a PSP names an RPT that it took.
 *
 * @param cart identificativoCarrello, the PSP's own
 * @param parameters parametriPagamentoImmediato, by which its page knows the payment
 */
public record RptTaken(Optional<String> cart, Optional<String> parameters) {}
