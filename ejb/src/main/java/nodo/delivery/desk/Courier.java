package nodo.delivery.desk;

import java.time.Instant;
import java.util.List;
import nodo.delivery.Delivery;
import nodo.journal.EventKeys;

/**
 * Delivers one kind of message: knows what its deliveries are about, how to send them, and what it means that they
 * arrived. Implementations are beans, found by this type.
 *
 * @param <P> a message that was prepared
 */
public interface Courier<P extends Parcel> {

    /** The operation in the outbox that this courier serves. */
    String operation();

    /** Whether an operator may have a message sent again; not where the partner would do its duty twice. */
    default boolean mayBeSentAgain() {
        return true;
    }

    /** Whether the subject of each delivery is the token of a session, so that a page of the session can be shown. */
    default boolean subjectIsToken() {
        return false;
    }

    /** Whether anything is sent: not while the job is switched off whose work it is. */
    default boolean sends() {
        return true;
    }

    /**
     * Whether what failed is sent again when its time comes. While it is not, messages that may have left wait, and those
     * that an operator has sent again are the only exception.
     */
    default boolean repeats() {
        return true;
    }

    /**
     * What a delivery is about, for the journal. Works inside the caller's transaction.
     *
     * @return the keys of each session that it concerns; may be none
     */
    List<EventKeys> about(Delivery delivery);

    /**
     * Prepares claimed deliveries, in the transaction of the claim: moves states, journals the requests.
     *
     * @param deliveries what was claimed, locked; of any number of partners
     * @param now the present instant
     * @return a parcel for each delivery that can be sent, in any order; the others are recorded as failed
     */
    List<P> prepare(List<Delivery> deliveries, Instant now);

    /**
     * Sends a parcel, once, with no transaction open. Never throws for what a partner does.
     *
     * @return what to do in the concluding transaction
     */
    Arrival send(P parcel);
}
