package nodo.delivery.desk;

import java.util.List;
import java.util.function.Consumer;
import nodo.delivery.Delivery;
import nodo.journal.Journal;
import nodo.journal.JournalEvent;

/** What became of a parcel; knows how to record it. */
@FunctionalInterface
public interface Arrival {

    /**
     * Records it, in a transaction of its own: states, journal, and the delivery, which is removed, rescheduled or given
     * up.
     *
     * @param delivery the delivery, locked
     */
    void record(Delivery delivery);

    /**
     * Keeps what is left to keep, in a transaction of its own, when another worker has taken the delivery over and
     * finished it: the messages of this one, but no state.
     */
    default void comeTooLate() {}

    /**
     * An arrival whose messages are kept in any case.
     *
     * @param events the journal's lines of the messages
     * @param record records what became of the parcel
     */
    static Arrival journaled(Journal journal, List<JournalEvent> events, Consumer<Delivery> record) {
        return new Arrival() {
            @Override
            public void record(Delivery delivery) {
                record.accept(delivery);
                journal.append(events);
            }

            @Override
            public void comeTooLate() {
                journal.append(events);
            }
        };
    }
}
