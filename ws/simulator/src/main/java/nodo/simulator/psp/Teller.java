package nodo.simulator.psp;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import nodo.simulator.json.JsonText;

/**
 * Does what a PSP owes the hub, without blocking: asks again until it knows, and keeps its ledger.
 *
 * <p>Source: flows-notice §15: before attempt k a PSP waits slot × (2^k - 1), for k from 1 to at most 5. The attempts are
 * repetitions: what is said for the first time has waited for nothing, and after the fifth wait of 465 s there is one
 * attempt more.
 */
@ApplicationScoped
public class Teller {

    private final Hub hub;
    private final PspLedger ledger;
    private final Clock clock;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "psp-timer");
        thread.setDaemon(true);
        thread.setContextClassLoader(Teller.class.getClassLoader());
        return thread;
    });

    @Inject
    public Teller(Hub hub, PspLedger ledger, Clock clock) {
        this.hub = hub;
        this.ledger = ledger;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway") // proxy
    protected Teller() {
        this(null, null, null);
    }

    /**
     * How persistently a PSP asks.
     *
     * @param slot the unit of its waiting
     * @param attempts how often it asks again at most
     * @param longest how long it waits at most before it asks again
     */
    record Persistence(Duration slot, int attempts, Duration longest) {
        Duration before(int attempt) {
            Duration pause = slot.multipliedBy((1L << Math.min(attempt, 20)) - 1);
            return pause.compareTo(longest) > 0 ? longest : pause;
        }
    }

    CompletableFuture<Heard> verify(Payment payment) {
        return hub.call("verifyPaymentNotice", PspMessages.verify(payment.caller(), payment.notice()));
    }

    /** Activates; a lost answer is asked for again with the same key, or not at all without one. */
    CompletableFuture<Heard> activate(Payment payment, Persistence persistence) {
        String operation = PspMessages.operation("activatePaymentNotice", payment.version());
        PspMessages.Activation activation = new PspMessages.Activation(
                payment.notice(), payment.amount(), payment.key(), payment.expirationMillis());
        ledger.append(
                fact("activating", payment).add("key", payment.key().orElse("")).build());
        byte[] message = PspMessages.activate(payment.caller(), activation, payment.version());
        int attempts = payment.key().isPresent() ? persistence.attempts() : 0;
        return untilConclusive(attempts, persistence, repetition -> hub.call(operation, message))
                .thenApply(heard -> {
                    ledger.append(fact("activated", payment)
                            .add("token", heard.token().orElse(""))
                            .add("amount", heard.amount().orElse(""))
                            .add("answer", heard.answer())
                            .build());
                    return heard;
                });
    }

    /** Tells an outcome until it is answered. */
    CompletableFuture<Heard> tell(Payment payment, String token, boolean paid, Persistence persistence) {
        String operation = PspMessages.operation("sendPaymentOutcome", payment.version());
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Optional<String> key = payment.key().map(Payment::outcomeKey);
        byte[] message = PspMessages.outcome(
                payment.caller(), new PspMessages.Outcome(token, paid, payment.fee(), key, today), payment.version());
        return untilConclusive(persistence.attempts(), persistence, repetition -> {
            int attempt = repetition + 1;
            ledger.append(outcomeFact("outcome", payment, token, paid, attempt).build());
            return hub.call(operation, message).thenApply(heard -> {
                ledger.append(outcomeFact("outcome-answered", payment, token, paid, attempt)
                        .add("answer", heard.answer())
                        .build());
                return heard;
            });
        });
    }

    private CompletableFuture<Heard> untilConclusive(
            int attempts, Persistence persistence, IntFunction<CompletableFuture<Heard>> ask) {
        return again(0, attempts, persistence, ask);
    }

    private CompletableFuture<Heard> again(
            int repetition, int most, Persistence persistence, IntFunction<CompletableFuture<Heard>> ask) {
        return ask.apply(repetition).thenCompose(heard -> {
            if (heard.conclusive() || repetition >= most) {
                return CompletableFuture.completedFuture(heard);
            }
            int next = repetition + 1;
            return after(persistence.before(next), () -> again(next, most, persistence, ask));
        });
    }

    private <T> CompletableFuture<T> after(Duration pause, Supplier<CompletableFuture<T>> next) {
        Executor later = task -> timer.schedule(task, pause.toNanos(), TimeUnit.NANOSECONDS);
        return CompletableFuture.supplyAsync(() -> 0, later).thenCompose(zero -> next.get());
    }

    private static JsonObjectBuilder outcomeFact(
            String what, Payment payment, String token, boolean paid, int attempt) {
        return fact(what, payment)
                .add("token", token)
                .add("outcome", paid ? "OK" : "KO")
                .add("attempt", attempt);
    }

    private static JsonObjectBuilder fact(String what, Payment payment) {
        return JsonText.object()
                .add("what", what)
                .add("id", payment.id())
                .add("psp", payment.caller().psp())
                .add("channel", payment.caller().channel())
                .add("creditor", payment.notice().creditor())
                .add("notice", payment.notice().number().digits());
    }

    @PreDestroy
    void close() {
        timer.shutdownNow();
    }
}
