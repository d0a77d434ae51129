package nodo.cart;

import java.util.Optional;

/**
 * What a cart asks for beside its RPTs.
 *
 * @param multiBeneficiary two creditors share one notice
 * @param convention codiceConvenzione, which chooses reserved fees
 */
public record CartTerms(boolean multiBeneficiary, Optional<String> convention) {}
