package nodo.wire.codec;

import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Tools that are dear to make and serve one thread at a time.
 *
 * <p>Not a thread local: the threads belong to the server and outlive the application. A tool that failed in use
 * is not taken back.
 */
final class Pool<T> {
    private static final int MAX_IDLE = 32;

    private final Queue<T> idle = new ArrayBlockingQueue<>(MAX_IDLE);
    private final Supplier<T> maker;
    private final Predicate<T> reusable;

    Pool(Supplier<T> maker, Predicate<T> reusable) {
        this.maker = maker;
        this.reusable = reusable;
    }

    <R> R lend(Function<T, R> use) {
        T polled = idle.poll();
        T tool = polled == null ? maker.get() : polled;
        R result = use.apply(tool);
        if (reusable.test(tool)) {
            idle.offer(tool);
        }
        return result;
    }
}
