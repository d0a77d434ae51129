package nodo.simulator.psp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import nodo.simulator.hub.Heard;
import nodo.simulator.hub.Hub;
import nodo.simulator.hub.Persistence;
import nodo.simulator.hub.Repeater;
import nodo.simulator.json.JsonText;
import nodo.wire.nodeforpsp.CtMarcaDaBollo;

/** Does what a PSP owes the hub, without blocking: asks again until it knows, and keeps its ledger. */
@ApplicationScoped
public class Teller {

    private final Hub hub;
    private final PspLedger ledger;
    private final Clock clock;
    private final Repeater repeater;

    @Inject
    public Teller(Hub hub, PspLedger ledger, Clock clock, Repeater repeater) {
        this.hub = hub;
        this.ledger = ledger;
        this.clock = clock;
        this.repeater = repeater;
    }

    @SuppressWarnings("NullAway") // proxy
    protected Teller() {
        this(null, null, null, null);
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
        Persistence limit = payment.key().isPresent() ? persistence : persistence.none();
        return repeater.until(limit, repetition -> hub.call(operation, message)).thenApply(heard -> {
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
        PspMessages.Outcome outcome = new PspMessages.Outcome(
                List.of(token), paid, payment.fee(), payment.key().map(Payment::outcomeKey), today(), List.of());
        byte[] message = PspMessages.outcome(payment.caller(), outcome, payment.version());
        JsonObject subject = outcomeOf(fact("outcome", payment).add("token", token), paid);
        return tell(
                PspMessages.operation("sendPaymentOutcome", payment.version()), message, List.of(subject), persistence);
    }

    /** Tells the outcome of payments that the hub notified, all at once, until it is answered. */
    CompletableFuture<Heard> tell(Notified notified, Told told, Persistence persistence) {
        String key = Payment.outcomeKey(Payment.freshKey(notified.caller()));
        List<CtMarcaDaBollo> stamps = told.paid()
                ? notified.stamps().stream()
                        .map(request -> Stamp.sell(request, notified.caller(), clock.instant()))
                        .toList()
                : List.of();
        PspMessages.Outcome outcome = new PspMessages.Outcome(
                notified.tokens(), told.paid(), told.fee().orElse(notified.fee()), Optional.of(key), today(), stamps);
        byte[] message = PspMessages.outcome(notified.caller(), outcome, 2);
        List<JsonObject> subjects = notified.tokens().stream()
                .map(token -> outcomeOf(notified.subject(token), told.paid()))
                .toList();
        return tell("sendPaymentOutcomeV2", message, subjects, persistence);
    }

    /**
     * What a PSP says about payments that it was notified of.
     *
     * @param paid whether it has executed them
     * @param fee in place of the one that it was notified of
     */
    record Told(boolean paid, Optional<String> fee) {}

    /** Says a message about each of the subjects until it is answered. */
    private CompletableFuture<Heard> tell(
            String operation, byte[] message, List<JsonObject> subjects, Persistence persistence) {
        return repeater.until(persistence, repetition -> {
            int attempt = repetition + 1;
            subjects.forEach(
                    subject -> ledger.append(about(subject, "outcome", attempt).build()));
            return hub.call(operation, message).thenApply(heard -> {
                subjects.forEach(subject -> ledger.append(about(subject, "outcome-answered", attempt)
                        .add("answer", heard.answer())
                        .build()));
                return heard;
            });
        });
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static JsonObject outcomeOf(JsonObjectBuilder subject, boolean paid) {
        return subject.add("outcome", paid ? "OK" : "KO").build();
    }

    private static JsonObjectBuilder about(JsonObject subject, String what, int attempt) {
        return JsonText.object(subject).add("what", what).add("attempt", attempt);
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
}
