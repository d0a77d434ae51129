package nodo.local.lab;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/**
 * Does the same thing again and again in several threads: the most that can be had, without intended times.
 *
 * @param threads how many at once
 * @param warmup how long before, not counted
 * @param duration how long
 */
record ClosedLoop(int threads, Duration warmup, Duration duration) {

    /** What is done; made once for each thread. */
    interface Work {
        void once() throws Exception;
    }

    Times measure(String name, Callable<Work> work) {
        run(work, warmup);
        List<long[]> all = run(work, duration);
        return Times.of(name, all.stream().flatMapToLong(LongStream::of).toArray(), duration);
    }

    private List<long[]> run(Callable<Work> work, Duration time) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<long[]>> running = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                running.add(pool.submit(() -> repeat(work.call(), time)));
            }
            List<long[]> all = new ArrayList<>();
            for (Future<long[]> one : running) {
                all.add(one.get());
            }
            return all;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a floor cannot be measured: " + e.getCause(), e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    private static long[] repeat(Work work, Duration time) throws Exception {
        LongStream.Builder nanos = LongStream.builder();
        long end = System.nanoTime() + time.toNanos();
        for (long begin = System.nanoTime(); begin < end; begin = System.nanoTime()) {
            work.once();
            nanos.add(System.nanoTime() - begin);
        }
        return nanos.build().toArray();
    }
}
