package nodo.delivery.desk;

import nodo.delivery.Delivery;

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
}
