package nodo.exchange;

import java.util.function.Supplier;

/**
 * Commits steps, each in a transaction of its own.
 *
 * <p>Whatever repositories and the journal write inside a step commits or vanishes together, also where they live in two
 * databases. A step must not call a partner: the transaction would stay open as long as the partner is silent.
 */
public interface Transactions {

    /**
     * Runs the step in a new transaction and commits it. A transaction of the caller, if there is one, is suspended
     * meanwhile.
     *
     * @return what the step returned, after the commit
     * @throws RuntimeException what the step threw, after the roll back, a {@link nodo.fault.Refusal} included; or the
     *     failure to commit, after which nothing of the step exists
     */
    <T> T commit(Supplier<T> step);

    /**
     * As {@link #commit}, for a step that may last minutes: its work grows with what it was sent. Whoever must end a step
     * after a time gives it more of it; others do nothing else than for every step.
     */
    default <T> T commitLong(Supplier<T> step) {
        return commit(step);
    }
}
