package nodo.exchange.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import nodo.exchange.AnswerToKeep;
import nodo.exchange.ClaimTerm;
import nodo.exchange.IdempotencyClaim;
import nodo.exchange.StoredAnswers;
import nodo.exchange.Transactions;
import nodo.exchange.partner.Meters;
import nodo.fault.Fault;
import nodo.fault.FaultCode;
import nodo.fault.Refusal;
import nodo.journal.Journal;
import nodo.journal.JournalEvent;

/**
 * Answers requests: under their idempotency key, with their messages in the journal, in as few transactions as the work
 * allows.
 *
 * <ul>
 *   <li>{@link #inOneStep} and {@link #inOneLongStep}: the work calls nobody;
 *   <li>{@link #begin} and {@link #conclude}: a partner is called between the two;
 *   <li>{@link #beginReading} and {@link #conclude}: a partner is called, and nothing but the journal is written.
 * </ul>
 *
 * <p>A {@link Refusal} of the work is its answer: what the work wrote before is committed with it. Every other exception
 * rolls the step back and reaches the caller.
 */
@ApplicationScoped
public class Exchanges {

    /**
     * How long a request may hold its idempotency key before it counts as cut off by a crash: as long as callers wait for
     * the node, and longer than any partner is waited for inside a request. Source: flows-rpt §15.
     */
    public static final Duration LEASE = Duration.ofSeconds(40);

    /** How answers are counted that have no fault code. */
    private static final String OK = "OK";

    private static final String REPEATED = "repeated";

    private final Transactions transactions;
    private final StoredAnswers storedAnswers;
    private final Journal journal;
    private final JournalLines lines;
    private final ExchangeSettings settings;
    private final Meters meters;
    private final Clock clock;

    @Inject
    public Exchanges(
            Transactions transactions,
            StoredAnswers storedAnswers,
            Journal journal,
            JournalLines lines,
            ExchangeSettings settings,
            Meters meters,
            Clock clock) {
        this.transactions = transactions;
        this.storedAnswers = storedAnswers;
        this.journal = journal;
        this.lines = lines;
        this.settings = settings;
        this.meters = meters;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway") // proxy
    protected Exchanges() {
        this(null, null, null, null, null, null, null);
    }

    /**
     * Serves a request that calls nobody, in one transaction.
     *
     * @param exchange the request
     * @param work checks, changes state and says what to answer
     * @return the bytes to send
     */
    public <A> byte[] inOneStep(Exchange<A> exchange, Supplier<A> work) {
        return inOneStep(exchange, () -> true, work);
    }

    /**
     * Serves a request that calls nobody, in one transaction, as soon as its moment has come. Between two looks whether it
     * has, the request holds neither a transaction nor its idempotency key.
     *
     * @param exchange the request
     * @param moment whether to begin; asked in the transaction, before anything is locked. It is for the moment to come:
     *     one that does not come while a repetition would be waited for is answered PPT_SYSTEM_ERROR
     * @param work checks, changes state and says what to answer
     * @return the bytes to send
     */
    public <A> byte[] inOneStep(Exchange<A> exchange, BooleanSupplier moment, Supplier<A> work) {
        Begun<A> begun = first(exchange, moment, () -> new Begun.Answered<>(settle(exchange, List.of(), work)));
        return begun instanceof Begun.Answered<A> answered ? answered.answer() : new byte[0];
    }

    /**
     * As {@link #inOneStep}, for a request that has no idempotency key and whose step may last minutes.
     *
     * @param exchange the request
     * @param work checks, changes state and says what to answer
     * @return the bytes to send
     */
    public <A> byte[] inOneLongStep(Exchange<A> exchange, Supplier<A> work) {
        byte[] answer = transactions.commitLong(() -> settle(exchange, List.of(), work));
        exchange.requestIsWritten();
        return answer;
    }

    /**
     * Takes the first step of a request that calls a partner: its key is claimed, its intent written and its message
     * journaled, together with the request to the partner.
     *
     * @param exchange the request
     * @param work checks, writes the intent and prepares the partner's request
     * @return the intent, or the answer if the request is refused or repeated
     */
    public <I extends Intent> Begun<I> begin(Exchange<?> exchange, Supplier<I> work) {
        return first(
                exchange,
                () -> true,
                () -> orRefused(exchange, () -> {
                    I intent = work.get();
                    write(exchange, intent.requests());
                    return intent;
                }));
    }

    /**
     * Takes the first step of a request that calls a partner and writes no state: nothing is committed unless it is
     * refused, and its messages are journaled when it is concluded.
     *
     * @param exchange the request
     * @param work checks and prepares the partner's request
     * @return the intent, or the answer if the request is refused
     */
    public <I extends Intent> Begun<I> beginReading(Exchange<?> exchange, Supplier<I> work) {
        Begun<I> begun = transactions.commit(() -> orRefused(exchange, work));
        if (begun instanceof Begun.Answered) {
            exchange.requestIsWritten();
        }
        return begun;
    }

    /**
     * Takes the last step of a request that called a partner.
     *
     * @param exchange the request
     * @param events the partner's messages that are not journaled yet
     * @param work changes state by what the partner said, and says what to answer
     * @return the bytes to send
     */
    public <A> byte[] conclude(Exchange<A> exchange, List<JournalEvent> events, Supplier<A> work) {
        return written(exchange, () -> settle(exchange, events, work));
    }

    /**
     * Refuses a request before any service saw it, or after one failed. The answer is journaled, and is not kept under
     * the idempotency key.
     *
     * @param exchange the request
     * @param fault why
     * @return the bytes to send
     */
    public byte[] refuse(Exchange<?> exchange, Fault fault) {
        return written(exchange, () -> refused(exchange, List.of(), fault));
    }

    private <I> Begun<I> first(Exchange<?> exchange, BooleanSupplier moment, Supplier<Begun<I>> step) {
        long looks = settings.repetitionWait().dividedBy(settings.repetitionLook());
        for (long look = 0; look <= looks; look++) {
            Optional<Begun<I>> begun =
                    transactions.commit(() -> moment.getAsBoolean() ? claimed(exchange, step) : Optional.empty());
            if (begun.isPresent()) {
                exchange.requestIsWritten();
                return begun.get();
            }
            LockSupport.parkNanos(settings.repetitionLook().toNanos());
        }
        return new Begun.Answered<>(refuse(exchange, Fault.of(FaultCode.PPT_SYSTEM_ERROR)));
    }

    private void count(Exchange<?> exchange, String answer) {
        meters.answered(exchange.inbound().operation(), answer, exchange.elapsedAt(clock.instant()));
    }

    private byte[] written(Exchange<?> exchange, Supplier<byte[]> step) {
        byte[] answer = transactions.commit(step);
        exchange.requestIsWritten();
        return answer;
    }

    /** Empty while another request works under the same key. */
    private <I> Optional<Begun<I>> claimed(Exchange<?> exchange, Supplier<Begun<I>> step) {
        IdempotencyClaim claim = claim(exchange);
        if (claim instanceof IdempotencyClaim.InProgress) {
            return Optional.empty();
        }
        if (claim instanceof IdempotencyClaim.Answered answered) {
            write(exchange, lines.answered(exchange, answered.answer()));
            count(exchange, REPEATED);
            return Optional.of(new Begun.Answered<>(answered.answer()));
        }
        if (claim instanceof IdempotencyClaim.Conflict) {
            return Optional.of(
                    new Begun.Answered<>(refused(exchange, List.of(), Fault.of(FaultCode.PPT_ERRORE_IDEMPOTENZA))));
        }
        return Optional.of(step.get());
    }

    private IdempotencyClaim claim(Exchange<?> exchange) {
        ClaimTerm term = new ClaimTerm(clock.instant(), LEASE, exchange.validity());
        return exchange.idempotency()
                .map(request -> storedAnswers.claim(request.id(), request.hash(), term))
                .orElseGet(IdempotencyClaim.Granted::new);
    }

    private <I> Begun<I> orRefused(Exchange<?> exchange, Supplier<I> work) {
        try {
            return new Begun.Underway<>(work.get());
        } catch (Refusal refusal) {
            return new Begun.Answered<>(refusedAndKept(exchange, List.of(), refusal.fault()));
        }
    }

    private <A> byte[] settle(Exchange<A> exchange, List<JournalEvent> events, Supplier<A> work) {
        try {
            byte[] answer = exchange.answers().ok(work.get());
            keep(exchange, answer);
            List<JournalEvent> all = new ArrayList<>(events);
            all.addAll(lines.answered(exchange, answer));
            write(exchange, all);
            count(exchange, OK);
            return answer;
        } catch (Refusal refusal) {
            return refusedAndKept(exchange, events, refusal.fault());
        }
    }

    private byte[] refusedAndKept(Exchange<?> exchange, List<JournalEvent> events, Fault fault) {
        byte[] answer = refused(exchange, events, fault);
        keep(exchange, answer);
        return answer;
    }

    private byte[] refused(Exchange<?> exchange, List<JournalEvent> events, Fault fault) {
        byte[] answer = exchange.answers().refused(fault);
        List<JournalEvent> all = new ArrayList<>(events);
        all.addAll(lines.refused(exchange, answer, fault));
        write(exchange, all);
        count(exchange, fault.code().name());
        return answer;
    }

    private void keep(Exchange<?> exchange, byte[] answer) {
        exchange.idempotency().ifPresent(request -> {
            Instant end = clock.instant().plus(exchange.validity());
            Instant until = end.isBefore(exchange.repeatableUntil()) ? end : exchange.repeatableUntil();
            storedAnswers.answer(
                    request.id(),
                    request.hash(),
                    new AnswerToKeep(answer, exchange.keys().token(), until));
        });
    }

    private void write(Exchange<?> exchange, List<JournalEvent> events) {
        List<JournalEvent> all = new ArrayList<>();
        if (!exchange.requestWritten()) {
            all.addAll(lines.received(exchange));
        }
        all.addAll(events);
        journal.append(all);
    }
}
