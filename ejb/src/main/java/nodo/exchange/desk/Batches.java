package nodo.exchange.desk;

import java.util.List;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import nodo.exchange.Transactions;

/** Deals with what may be very much, batch by batch: a run after a long stop needs no more memory than any other. */
public final class Batches {

    /** Things looked up at a time. */
    private static final int SIZE = 500;

    private Batches() {}

    /**
     * Deals with each thing in a transaction of its own, until a look finds less than a batch, or a batch of which nothing
     * can be done: it would be found again for ever.
     *
     * @param transactions commits the steps
     * @param look finds as many as it is told, or all that are left; none again that was dealt with
     * @param deal deals with one, and tells how many are done thereby; 0 if another step was faster
     * @return how many were done
     */
    public static <T> int each(Transactions transactions, IntFunction<List<T>> look, ToIntFunction<T> deal) {
        int done = 0;
        boolean mayBeMore = true;
        while (mayBeMore) {
            List<T> batch = transactions.commit(() -> look.apply(SIZE));
            int ofBatch = 0;
            for (T one : batch) {
                ofBatch += transactions.commit(() -> deal.applyAsInt(one));
            }
            done += ofBatch;
            mayBeMore = batch.size() == SIZE && ofBatch > 0;
        }
        return done;
    }
}
