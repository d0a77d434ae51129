package nodo.notice.desk;

import java.time.Instant;
import nodo.notice.CloseId;

/**
 * The sessions of a close were cancelled in the transaction that is running, because their time was over. Fired as an
 * event, so that what must happen with it (the result to the touchpoint) happens in the same transaction.
 *
 * @param close the close
 * @param at when
 */
public record CloseExpired(CloseId close, Instant at) {}
