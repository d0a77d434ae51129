package nodo.notice;

import java.math.BigDecimal;

/**
 * How many sessions are in a state.
 *
 * @param amount of all of them together, in euro
 */
public record StatusTotal(PaymentStatus status, long sessions, BigDecimal amount) {}
