package nodo.touchpoint.desk;

import nodo.notice.CloseId;

/**
 * A result became due to the touchpoint in the transaction that is running.
 *
 * @param close whose result
 */
public record ResultOwed(CloseId close) {}
