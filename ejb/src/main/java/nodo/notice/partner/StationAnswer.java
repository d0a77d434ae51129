package nodo.notice.partner;

import java.util.List;
import nodo.journal.JournalEvent;

/**
 * What came of a question to a station, and the journal's line of it.
 *
 * @param reply what the station said
 * @param events the line to write in the transaction that the reply leads to
 * @param <T> what a positive answer says
 */
public record StationAnswer<T>(StationReply<T> reply, List<JournalEvent> events) {}
