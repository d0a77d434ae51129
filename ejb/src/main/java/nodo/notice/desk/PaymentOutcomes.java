package nodo.notice.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import nodo.exchange.StoredAnswers;
import nodo.exchange.desk.Check;
import nodo.exchange.desk.Exchange;
import nodo.exchange.desk.Exchanges;
import nodo.exchange.desk.PspAdmission;
import nodo.fault.Descriptions;
import nodo.fault.FaultCode;
import nodo.fault.Refusal;
import nodo.journal.EventKeys;
import nodo.notice.Payment;
import nodo.notice.PaymentOutcome;
import nodo.notice.PaymentStatus;
import nodo.notice.PaymentToken;
import nodo.notice.Payments;
import nodo.notice.Position;
import nodo.notice.PositionStatus;
import nodo.notice.Session;
import nodo.notice.Sessions;
import nodo.notice.SoldStamp;
import nodo.notice.SoldStamps;
import nodo.notice.partner.StampDocuments;
import nodo.registry.Registry;
import nodo.registry.desk.Registries;

/**
 * sendPaymentOutcome and its V2: records how sessions ended. One transaction holds the outcome, the states, the receipts
 * that become due and the answer.
 *
 * <p>A single session that was activated at the PSP follows {@link OutcomeRule}; sessions of a touchpoint, one or
 * several, follow {@link TouchpointOutcome}.
 *
 * <p>Source: flows-notice §10.
 */
@ApplicationScoped
public class PaymentOutcomes {

    private final Exchanges exchanges;
    private final Registries registries;
    private final Sessions sessions;
    private final Payments payments;
    private final SoldStamps soldStamps;
    private final NotifiedSessions notified;
    private final StoredAnswers storedAnswers;
    private final Event<PaymentPaid> paid;
    private final Event<ClassicStep> steps;
    private final Clock clock;

    @Inject
    public PaymentOutcomes(
            Exchanges exchanges,
            Registries registries,
            Sessions sessions,
            Payments payments,
            SoldStamps soldStamps,
            NotifiedSessions notified,
            StoredAnswers storedAnswers,
            Event<PaymentPaid> paid,
            Event<ClassicStep> steps,
            Clock clock) {
        this.exchanges = exchanges;
        this.registries = registries;
        this.sessions = sessions;
        this.payments = payments;
        this.soldStamps = soldStamps;
        this.notified = notified;
        this.storedAnswers = storedAnswers;
        this.paid = paid;
        this.steps = steps;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway") // proxy
    protected PaymentOutcomes() {
        this(null, null, null, null, null, null, null, null, null, null);
    }

    /**
     * Records an outcome.
     *
     * @param command who tells, about which sessions, and how they ended
     * @param exchange the request, and how to encode its answer
     * @return the bytes to send
     */
    public byte[] record(SendOutcome command, Exchange<OutcomeAccepted> exchange) {
        Registry registry = registries.current();
        exchange.concernsAll(command.tokens().stream()
                .map(token -> exchange.keys().withToken(token))
                .toList());
        return exchanges.inOneStep(exchange, notified.answered(command.tokens()), () -> {
            PspAdmission.admit(registry, command.caller());
            requireStampDocuments(command);
            List<Session> named = lock(command);
            exchange.concernsAll(named.stream()
                    .map(session -> keys(exchange.keys(), session))
                    .toList());
            return decide(command, named, registry);
        });
    }

    /** Documents come before business rules (validation 1.1). */
    private static void requireStampDocuments(SendOutcome command) {
        if (!command.stamps().stream().map(SoldStamp::document).allMatch(StampDocuments::isStamp)) {
            throw new Refusal(FaultCode.PPT_SINTASSI_XSD, Descriptions.INVALID_STAMP);
        }
    }

    /** Every token is looked up before anything else is said about several (flows-notice §10.3). */
    private List<Session> lock(SendOutcome command) {
        List<PaymentToken> tokens = command.tokens().stream().distinct().toList();
        List<Session> named = sessions.lockAll(tokens);
        boolean allOfCaller = named.stream()
                .allMatch(session -> session.payment()
                        .collectingPsp()
                        .equals(command.caller().psp()));
        if (named.size() < tokens.size() || !allOfCaller) {
            throw new Refusal(FaultCode.PPT_TOKEN_SCONOSCIUTO, Descriptions.UNKNOWN_TOKEN);
        }
        return named;
    }

    private static EventKeys keys(EventKeys known, Session session) {
        return known.withToken(session.payment().token())
                .withPosition(session.position().key())
                .withStation(session.payment().activation().station());
    }

    private static void requireDetails(SendOutcome command) {
        if (command.paid() && command.details().isEmpty()) {
            throw new Refusal(FaultCode.PPT_SEMANTICA, "details obbligatorio con outcome OK");
        }
    }

    private OutcomeAccepted decide(SendOutcome command, List<Session> named, Registry registry) {
        boolean ofTouchpoint =
                named.stream().allMatch(session -> session.payment().ofTouchpoint());
        if (command.tokens().size() > 1 && !ofTouchpoint) {
            throw new Refusal(FaultCode.PPT_SEMANTICA, Descriptions.SEVERAL_TOKENS_OF_PSP);
        }
        requireDetails(command);
        if (ofTouchpoint) {
            Check.all(TouchpointOutcome.CHECKS, new TouchpointOutcome(command, named, sessions.closedWith(named)));
            settle(command, named, registry);
        } else {
            decideAtPsp(command, named.get(0), registry);
        }
        return new OutcomeAccepted();
    }

    private void decideAtPsp(SendOutcome command, Session session, Registry registry) {
        Payment payment = session.payment();
        OutcomeRule rule = OutcomeRule.of(new OutcomeRule.Situation(
                command.paid(),
                payment.ofClassicCreditor(),
                payment.status(),
                payment.outcome().isPresent(),
                taken(session.position(), payment)));
        switch (rule) {
            case ALREADY_RECORDED ->
                throw RecordedOutcome.refusal(payment.outcome().orElseThrow(), command.paid());
            case IN_TIME -> settleWithStamps(command, session, registry);
            case LATE_KO -> {
                payment.record(outcome(command, payment), command.operation());
                throw new Refusal(FaultCode.PPT_TOKEN_SCADUTO_KO);
            }
            case LATE_BUT_TAKEN -> throw new Refusal(FaultCode.PPT_PAGAMENTO_DUPLICATO);
            case LATE_OK -> {
                settleWithStamps(command, session, registry);
                throw new Refusal(FaultCode.PPT_TOKEN_SCADUTO);
            }
            case LATE_AT_CLASSIC_CREDITOR ->
                throw new Refusal(command.paid() ? FaultCode.PPT_TOKEN_SCADUTO : FaultCode.PPT_TOKEN_SCADUTO_KO);
        }
    }

    private void settleWithStamps(SendOutcome command, Session session, Registry registry) {
        if (!StampRule.isMet(command, List.of(session.payment()))) {
            throw new Refusal(FaultCode.PPT_SEMANTICA, Descriptions.STAMPS_DO_NOT_MATCH);
        }
        settle(command, List.of(session), registry);
    }

    private void settle(SendOutcome command, List<Session> ended, Registry registry) {
        soldStamps.addAll(command.stamps());
        for (Session session : ended) {
            Payment payment = session.payment();
            session.settle(outcome(command, payment), command.operation());
            storedAnswers.forgetActivations(payment.token());
            if (payment.status() == PaymentStatus.PAID) {
                paid.fire(new PaymentPaid(payment, registry, command.operation()));
            } else if (payment.ofClassicCreditor() && payment.status() == PaymentStatus.FAILED) {
                steps.fire(ClassicStep.of(payment, ClassicStep.Kind.FAILED, command.operation()));
            }
        }
    }

    private PaymentOutcome outcome(SendOutcome command, Payment payment) {
        return new PaymentOutcome(
                payment.token(),
                command.paid(),
                clock.instant(),
                command.caller().channel(),
                command.details());
    }

    private boolean taken(Position position, Payment payment) {
        return position.status() != PositionStatus.INSERTED
                || position.activationPendingAt(clock.instant())
                || payments.hasOtherLiveSession(payment.position(), payment.token());
    }
}
