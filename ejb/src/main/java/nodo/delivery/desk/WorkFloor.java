package nodo.delivery.desk;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import nodo.exchange.desk.FailureLog;
import org.jspecify.annotations.Nullable;

/**
 * The threads of the outbox on one instance: a foreman that claims, workers that deliver.
 *
 * <p>The foreman claims no more than there are free workers, and nothing for partners that have their share of them, so
 * that a partner that hangs holds {@link DeliverySettings#workersPerPartner()} workers and one batch at most; and nothing
 * for partners that are not called for a while because they hang. It looks only
 * for operations that were rung for, that may have left something behind, or whose partner has a free worker again; and
 * for all of them at its own interval.
 */
final class WorkFloor {

    private static final FailureLog LOG = FailureLog.of(WorkFloor.class);

    private final List<Round<?>> rounds;
    private final Supplier<List<String>> suspended;
    private final DeliverySettings settings;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition rung = lock.newCondition();
    private final Condition idle = lock.newCondition();
    private final Map<String, Integer> inFlight = new HashMap<>();

    /** Operations of which something may be due that nobody has claimed. */
    private final Set<String> due = new HashSet<>();

    private long lookedForAllAt;
    private int busyWorkers;
    private long rings;
    private long seenRings = -1;
    private boolean closed;
    private @Nullable ExecutorService workers;

    /**
     * Prepares the floor; nobody works yet.
     *
     * @param rounds the couriers' work
     * @param suspended tells the partners that no call is made to at the moment
     */
    WorkFloor(List<Round<?>> rounds, Supplier<List<String>> suspended, DeliverySettings settings) {
        this.rounds = List.copyOf(rounds);
        this.suspended = suspended;
        this.settings = settings;
        everythingIsDue();
    }

    private void everythingIsDue() {
        lookedForAllAt = System.nanoTime();
        rounds.forEach(round -> due.add(round.operation()));
    }

    void open(ThreadFactory threads) {
        workers = Executors.newFixedThreadPool(settings.workers(), threads);
        threads.newThread(this::supervise).start();
    }

    void close() {
        locked(() -> {
            closed = true;
            rung.signalAll();
            idle.signalAll();
        });
        if (workers != null) {
            workers.shutdown();
        }
    }

    void ring() {
        locked(() -> {
            rings++;
            everythingIsDue();
            rung.signal();
        });
    }

    void ring(String operation) {
        locked(() -> {
            rings++;
            due.add(operation);
            rung.signal();
        });
    }

    /** Waits until a whole look at the table, begun after this call, left nothing behind and no worker is busy. */
    void awaitQuiet(Duration patience) {
        long left = patience.toNanos();
        lock.lock();
        try {
            long mine = ++rings;
            everythingIsDue();
            rung.signal();
            while (left > 0 && !closed && (seenRings < mine || busyWorkers > 0 || !due.isEmpty())) {
                left = idle.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    private void supervise() {
        while (!closed()) {
            long heard = heard();
            locked(this::lookForAllInTime);
            for (Round<?> round : rounds) {
                if (takeFromDue(round.operation())) {
                    tryToLook(round);
                }
            }
            rest(heard);
        }
    }

    /** An operation that rings all the time must not keep the others' retries, which nobody rings for, from being seen. */
    private void lookForAllInTime() {
        if (System.nanoTime() - lookedForAllAt >= settings.lookEvery().toNanos()) {
            everythingIsDue();
        }
    }

    private void tryToLook(Round<?> round) {
        try {
            look(round);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "cannot claim deliveries of " + round.operation() + "; will look again", e);
        }
    }

    private <P extends Parcel> void look(Round<P> round) {
        int room = awaitRoom();
        if (room == 0) {
            return;
        }
        Round.Claim<P> claim = round.claim(partnersLeftOut(), Math.min(room, settings.batch()));
        claim.parcels().forEach(parcel -> handOut(round, parcel));
        if (claim.mayBeMore()) {
            locked(() -> due.add(round.operation()));
        }
    }

    private <P extends Parcel> void handOut(Round<P> round, P parcel) {
        locked(() -> {
            busyWorkers++;
            inFlight.merge(parcel.partner(), 1, Integer::sum);
        });
        try {
            if (workers != null) {
                workers.execute(() -> work(round, parcel));
            }
        } catch (RejectedExecutionException e) {
            // Closing: the lease gives the delivery back.
            done(parcel);
        }
    }

    private <P extends Parcel> void work(Round<P> round, P parcel) {
        try {
            round.deliver(parcel);
        } catch (RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    "delivery " + parcel.delivery() + " of " + round.operation() + " to " + parcel.partner()
                            + " was not recorded; it will be sent again when its lease ends",
                    e);
        } finally {
            done(parcel);
        }
    }

    private void done(Parcel parcel) {
        locked(() -> {
            busyWorkers--;
            int before = inFlight.getOrDefault(parcel.partner(), 1);
            inFlight.computeIfPresent(parcel.partner(), (partner, mine) -> mine == 1 ? null : mine - 1);
            if (before >= settings.workersPerPartner()) {
                // It was left out of the last claims.
                everythingIsDue();
            }
            rung.signal();
            idle.signalAll();
        });
    }

    /** What is claimed for a partner that no call is made to would only be noted, and put back. */
    private Set<String> partnersLeftOut() {
        Set<String> leftOut = new HashSet<>(suspended.get());
        leftOut.addAll(partnersAtTheirShare());
        return leftOut;
    }

    private List<String> partnersAtTheirShare() {
        lock.lock();
        try {
            return inFlight.entrySet().stream()
                    .filter(partner -> partner.getValue() >= settings.workersPerPartner())
                    .map(Map.Entry::getKey)
                    .toList();
        } finally {
            lock.unlock();
        }
    }

    /** Free workers; waits for one, and answers 0 when the floor closes. */
    private int awaitRoom() {
        lock.lock();
        try {
            while (!closed && busyWorkers >= settings.workers()) {
                rung.await();
            }
            return closed ? 0 : settings.workers() - busyWorkers;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until something may be due; when nobody says so for a while, looks for what other instances left. */
    private void rest(long heard) {
        lock.lock();
        try {
            if (!due.isEmpty()) {
                return;
            }
            seenRings = heard;
            idle.signalAll();
            long left = settings.lookEvery().toNanos();
            while (left > 0 && !closed && due.isEmpty()) {
                left = rung.awaitNanos(left);
            }
            if (due.isEmpty()) {
                everythingIsDue();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closed = true;
        } finally {
            lock.unlock();
        }
    }

    private boolean takeFromDue(String operation) {
        lock.lock();
        try {
            return due.remove(operation);
        } finally {
            lock.unlock();
        }
    }

    private long heard() {
        lock.lock();
        try {
            return rings;
        } finally {
            lock.unlock();
        }
    }

    private boolean closed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    private void locked(Runnable change) {
        lock.lock();
        try {
            change.run();
        } finally {
            lock.unlock();
        }
    }
}
