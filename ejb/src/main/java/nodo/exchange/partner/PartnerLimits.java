package nodo.exchange.partner;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/**
 * The bulkhead and the circuit breaker of every partner called so far.
 *
 * <p>Partners are those of the registry, so there is no further bound to their number.
 */
final class PartnerLimits {

    private static final Logger LOG = System.getLogger(PartnerLimits.class.getName());

    private final BulkheadRegistry bulkheads;
    private final CircuitBreakerRegistry breakers;
    private final ConcurrentMap<String, Limits> partners = new ConcurrentHashMap<>();
    private final Duration openTime;
    private final Clock clock;

    PartnerLimits(GatewaySettings settings, Clock clock) {
        this.openTime = settings.breaker().openTime();
        this.clock = clock;
        bulkheads = BulkheadRegistry.of(BulkheadConfig.custom()
                .maxConcurrentCalls(settings.maxConcurrentCalls())
                .maxWaitDuration(settings.maxWait())
                .writableStackTraceEnabled(false)
                .build());
        breakers = CircuitBreakerRegistry.of(breaker(settings.breaker(), clock));
    }

    private static CircuitBreakerConfig breaker(GatewaySettings.Breaker settings, Clock clock) {
        return CircuitBreakerConfig.custom()
                .slidingWindowType(CircuitBreakerConfig.SlidingWindowType.COUNT_BASED)
                .slidingWindowSize(settings.window())
                .minimumNumberOfCalls(settings.window())
                .failureRateThreshold(settings.hangPercentage())
                .waitDurationInOpenState(settings.openTime())
                .permittedNumberOfCallsInHalfOpenState(settings.trials())
                .recordResult(PartnerLimits::hung)
                // A long answer is still an answer: only hangs count, and those are recorded as failures.
                .slowCallDurationThreshold(Duration.ofDays(1))
                .writableStackTraceEnabled(false)
                .clock(clock)
                .build();
    }

    private static boolean hung(Object answer) {
        return answer instanceof PartnerAnswer.TimedOut
                || (answer instanceof PartnerAnswer.Unreachable unreachable
                        && unreachable.reason() == PartnerAnswer.Unreachable.Reason.CONNECT_TIMEOUT);
    }

    /**
     * Makes a call if the partner's limits allow it.
     *
     * @param partnerId whom it goes to
     * @param call makes the call; is given the time spent waiting for a free place
     * @return what the call answered, or why it was not made
     */
    PartnerAnswer within(String partnerId, Function<Duration, PartnerAnswer> call) {
        return partners.computeIfAbsent(partnerId, this::limits).call(call);
    }

    private Limits limits(String partnerId) {
        Limits limits = new Limits(
                bulkheads.bulkhead(partnerId),
                breakers.circuitBreaker(partnerId),
                new AtomicInteger(),
                new AtomicReference<>(Instant.MIN));
        limits.breaker.getEventPublisher().onStateTransition(event -> {
            limits.era.incrementAndGet();
            CircuitBreaker.State state = event.getStateTransition().getToState();
            if (state == CircuitBreaker.State.OPEN) {
                limits.openUntil.set(clock.instant().plus(openTime));
            }
            Level level = state == CircuitBreaker.State.OPEN ? Level.WARNING : Level.INFO;
            LOG.log(level, "circuit of partner {0} is {1}", partnerId, state);
        });
        return limits;
    }

    List<String> suspended() {
        Instant now = clock.instant();
        return partners.values().stream()
                .filter(limits -> limits.isSuspendedAt(now))
                .map(limits -> limits.breaker.getName())
                .sorted()
                .toList();
    }

    List<PartnerState> states() {
        return partners.values().stream()
                .map(Limits::state)
                .sorted(Comparator.comparing(PartnerState::partnerId))
                .toList();
    }

    /**
     * The limits of one partner.
     *
     * @param bulkhead bounds the calls in flight
     * @param breaker refuses calls while the partner hangs
     * @param era counts the changes of the breaker's mind: what a call of an earlier era finds out is old news, and
     *     would reopen the circuit of a partner that has just come back
     * @param openUntil when the circuit that opened last is tried again
     */
    private record Limits(
            Bulkhead bulkhead, CircuitBreaker breaker, AtomicInteger era, AtomicReference<Instant> openUntil) {

        boolean isSuspendedAt(Instant now) {
            return breaker.getState() == CircuitBreaker.State.OPEN && !now.isAfter(openUntil.get());
        }

        PartnerAnswer call(Function<Duration, PartnerAnswer> call) {
            long start = System.nanoTime();
            if (!breaker.tryAcquirePermission()) {
                return new PartnerAnswer.Overloaded(PartnerAnswer.Overloaded.Reason.CIRCUIT_OPEN, since(start));
            }
            int began = era.get();
            if (!bulkhead.tryAcquirePermission()) {
                release(began);
                return new PartnerAnswer.Overloaded(PartnerAnswer.Overloaded.Reason.BULKHEAD_FULL, since(start));
            }
            boolean answered = false;
            try {
                PartnerAnswer answer = call.apply(since(start));
                answered = true;
                record(began, answer);
                return answer;
            } finally {
                bulkhead.onComplete();
                if (!answered) {
                    release(began);
                }
            }
        }

        private void record(int began, PartnerAnswer answer) {
            if (era.get() == began) {
                breaker.onResult(answer.elapsed().toNanos(), TimeUnit.NANOSECONDS, answer);
            }
        }

        private void release(int began) {
            if (era.get() == began) {
                breaker.releasePermission();
            }
        }

        private static Duration since(long start) {
            return Duration.ofNanos(System.nanoTime() - start);
        }

        PartnerState state() {
            int most = bulkhead.getMetrics().getMaxAllowedConcurrentCalls();
            return new PartnerState(
                    breaker.getName(),
                    breaker.getState().name(),
                    most - bulkhead.getMetrics().getAvailableConcurrentCalls(),
                    most);
        }
    }
}
