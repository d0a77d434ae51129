package nodo.notice.partner;

import java.util.List;
import nodo.journal.JournalEvent;

/**
 * What came of a question to a station, and the journal's line of it.
 *
 * @param reply what the station said, or its deputy
 * @param events the line to write in the transaction that the reply leads to
 * @param asked whether the station was called at all, and not kept from it by the hub's own limits or by a deputy
 * @param <T> what a positive answer says
 */
public record StationAnswer<T>(StationReply<T> reply, List<JournalEvent> events, boolean asked) {

    /** What came of a question that was put to the station, or tried to be. */
    public StationAnswer(StationReply<T> reply, List<JournalEvent> events) {
        this(reply, events, reply.wasAsked());
    }

    /** What a deputy said while the station was left alone. */
    static <T> StationAnswer<T> ofDeputy(StationReply<T> reply) {
        return new StationAnswer<>(reply, List.of(), false);
    }

    /** What a deputy said after the station was no help. */
    StationAnswer<T> insteadTold(StationReply<T> told) {
        return new StationAnswer<>(told, events, asked);
    }
}
