package nodo.quadrature;

import nodo.money.Euro;

/**
 * Messages, counted and added up.
 *
 * @param count how many, zero or more
 * @param amount what they are about in all
 */
public record Totals(long count, Euro amount) {}
