package nodo.notice.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import nodo.exchange.StoredAnswers;
import nodo.exchange.desk.Exchange;
import nodo.exchange.desk.Exchanges;
import nodo.exchange.desk.PspAdmission;
import nodo.fault.Descriptions;
import nodo.fault.FaultCode;
import nodo.fault.Refusal;
import nodo.notice.Payment;
import nodo.notice.PaymentOutcome;
import nodo.notice.PaymentToken;
import nodo.notice.Payments;
import nodo.notice.Position;
import nodo.notice.PositionKey;
import nodo.notice.PositionStatus;
import nodo.notice.Positions;
import nodo.notice.SoldStamp;
import nodo.notice.SoldStamps;
import nodo.notice.partner.StampDocuments;
import nodo.registry.Registry;
import nodo.registry.desk.Registries;

/**
 * sendPaymentOutcome and its V2: records how a session ended. One transaction holds the outcome, the states, the receipts
 * that become due and the answer.
 *
 * <p>Source: flows-notice §10.1 and, as far as sessions activated at the PSP can meet it, §10.3.
 */
@ApplicationScoped
public class PaymentOutcomes {

    private final Exchanges exchanges;
    private final Registries registries;
    private final Positions positions;
    private final Payments payments;
    private final SoldStamps soldStamps;
    private final NotifiedSessions notified;
    private final StoredAnswers storedAnswers;
    private final Event<PaymentPaid> paid;
    private final Clock clock;

    @Inject
    public PaymentOutcomes(
            Exchanges exchanges,
            Registries registries,
            Positions positions,
            Payments payments,
            SoldStamps soldStamps,
            NotifiedSessions notified,
            StoredAnswers storedAnswers,
            Event<PaymentPaid> paid,
            Clock clock) {
        this.exchanges = exchanges;
        this.registries = registries;
        this.positions = positions;
        this.payments = payments;
        this.soldStamps = soldStamps;
        this.notified = notified;
        this.storedAnswers = storedAnswers;
        this.paid = paid;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway") // proxy
    protected PaymentOutcomes() {
        this(null, null, null, null, null, null, null, null, null);
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
        PaymentToken first = command.tokens().get(0);
        exchange.concerns(exchange.keys().withToken(first));
        return exchanges.inOneStep(exchange, () -> {
            PspAdmission.admit(registry, command.caller());
            requireStampDocuments(command);
            notified.awaitAnswers(command.tokens());
            requireSingleSession(command);
            return recordOne(command, first, registry, exchange);
        });
    }

    /** Documents come before business rules (validation 1.1). */
    private static void requireStampDocuments(SendOutcome command) {
        if (!command.stamps().stream().map(SoldStamp::document).allMatch(StampDocuments::isStamp)) {
            throw new Refusal(FaultCode.PPT_SINTASSI_XSD, Descriptions.INVALID_STAMP);
        }
    }

    /** Every token is looked up before anything else is said about several (flows-notice §10.3). */
    private void requireSingleSession(SendOutcome command) {
        if (command.tokens().size() == 1) {
            return;
        }
        for (PaymentToken token : command.tokens()) {
            if (payments.find(token).filter(payment -> isOf(payment, command)).isEmpty()) {
                throw unknownToken();
            }
        }
        throw new Refusal(FaultCode.PPT_SEMANTICA, Descriptions.SEVERAL_TOKENS_OF_PSP);
    }

    private OutcomeAccepted recordOne(
            SendOutcome command, PaymentToken token, Registry registry, Exchange<?> exchange) {
        PositionKey notice = payments.positionOf(token).orElseThrow(PaymentOutcomes::unknownToken);
        Position position = positions.lock(notice).orElseThrow(() -> new Refusal(FaultCode.PPT_PAGAMENTO_SCONOSCIUTO));
        Payment payment = payments.lock(token)
                .filter(candidate -> isOf(candidate, command))
                .orElseThrow(PaymentOutcomes::unknownToken);
        exchange.concerns(exchange.keys()
                .withPosition(notice)
                .withStation(payment.activation().station()));
        if (command.paid() && command.details().isEmpty()) {
            throw new Refusal(FaultCode.PPT_SEMANTICA, "details obbligatorio con outcome OK");
        }
        return decide(command, position, payment, registry);
    }

    private OutcomeAccepted decide(SendOutcome command, Position position, Payment payment, Registry registry) {
        OutcomeRule rule = OutcomeRule.of(new OutcomeRule.Situation(
                command.paid(), payment.status(), payment.outcome().isPresent(), taken(position, payment)));
        switch (rule) {
            case ALREADY_RECORDED -> throw alreadyRecorded(command, payment);
            case IN_TIME -> settle(command, position, payment, registry);
            case LATE_KO -> {
                keep(command, payment);
                throw new Refusal(FaultCode.PPT_TOKEN_SCADUTO_KO);
            }
            case LATE_BUT_TAKEN -> throw new Refusal(FaultCode.PPT_PAGAMENTO_DUPLICATO);
            case LATE_OK -> {
                settle(command, position, payment, registry);
                throw new Refusal(FaultCode.PPT_TOKEN_SCADUTO);
            }
        }
        return new OutcomeAccepted();
    }

    private void settle(SendOutcome command, Position position, Payment payment, Registry registry) {
        StampRule.require(command, List.of(payment));
        keep(command, payment);
        soldStamps.addAll(command.stamps());
        storedAnswers.forgetActivations(payment.token());
        position.moveTo(
                command.paid() ? PositionStatus.PAID : PositionStatus.INSERTED, clock.instant(), command.operation());
        if (command.paid()) {
            paid.fire(new PaymentPaid(payment, registry, command.operation()));
        }
    }

    private void keep(SendOutcome command, Payment payment) {
        payment.record(
                new PaymentOutcome(
                        payment.token(),
                        command.paid(),
                        clock.instant(),
                        command.caller().channel(),
                        command.details()),
                command.operation());
    }

    private boolean taken(Position position, Payment payment) {
        return position.status() != PositionStatus.INSERTED
                || position.activationPendingAt(clock.instant())
                || payments.hasOtherLiveSession(payment.position(), payment.token());
    }

    private static boolean isOf(Payment payment, SendOutcome command) {
        return payment.activation().psp().equals(command.caller().psp());
    }

    private static Refusal unknownToken() {
        return new Refusal(FaultCode.PPT_TOKEN_SCONOSCIUTO, Descriptions.UNKNOWN_TOKEN);
    }

    private static Refusal alreadyRecorded(SendOutcome command, Payment payment) {
        PaymentOutcome recorded = payment.outcome().orElseThrow();
        String json = RecordedOutcome.json(recorded);
        return new Refusal(
                FaultCode.PPT_ESITO_GIA_ACQUISITO,
                recorded.paid() == command.paid() ? Descriptions.sameOutcome(json) : Descriptions.otherOutcome(json));
    }
}
