package nodo.simulator.psp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;

/** Gives each load sequences of notices, and keeps in the ledger which. */
@ApplicationScoped
public class SequenceBook {

    private final PspLedger ledger;
    private final Sequences sequences;

    @Inject
    public SequenceBook(PspLedger ledger, Sequences sequences) {
        this.ledger = ledger;
        this.sequences = sequences;
    }

    @SuppressWarnings("NullAway") // proxy
    protected SequenceBook() {
        this(null, null);
    }

    /**
     * Reads the order of a load, and reserves what it uses before the next order can be read.
     *
     * @param load names it
     * @param read reads the order, given the first sequence that is unused
     * @param first the first sequence that it uses
     * @param count how many it uses
     */
    public synchronized <T> T reserve(
            String load, LongFunction<T> read, ToLongFunction<T> first, ToLongFunction<T> count) {
        T order = read.apply(sequences.next());
        ledger.append(Sequences.used(load, first.applyAsLong(order), count.applyAsLong(order)));
        return order;
    }
}
