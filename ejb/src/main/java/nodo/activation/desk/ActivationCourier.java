package nodo.activation.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nodo.activation.RptActivation;
import nodo.activation.RptActivations;
import nodo.delivery.Deliveries;
import nodo.delivery.Delivery;
import nodo.delivery.desk.Arrival;
import nodo.delivery.desk.Courier;
import nodo.fault.FaultCode;
import nodo.journal.EventKeys;
import nodo.journal.EventLink;
import nodo.journal.Journal;
import nodo.notice.desk.AskedRpts;
import nodo.notice.partner.PaPerNodoPagamentoPsp;
import nodo.notice.partner.PaymentTerms;
import nodo.notice.partner.StationAnswer;
import nodo.notice.partner.StationReply;
import nodo.registry.Registry;
import nodo.registry.desk.Registries;

/**
 * Asks creditors again for RPTs where their answer was lost: the same paaAttivaRPT, byte for byte, until there is an
 * answer or the attempts are used up. The PSP was answered long before, and hears nothing of it: what matters is that the
 * creditor knows that its RPT is wanted.
 *
 * <p>Source: flows-rpt §6.2, job paRetryAttivaRpt.
 */
@ApplicationScoped
public class ActivationCourier implements Courier<RepeatedQuestion> {

    private final RptActivations activations;
    private final Deliveries deliveries;
    private final Registries registries;
    private final Journal journal;
    private final PaPerNodoPagamentoPsp creditors;
    private final ActivationSettings settings;
    private final Clock clock;

    @Inject
    public ActivationCourier(
            RptActivations activations,
            Deliveries deliveries,
            Registries registries,
            Journal journal,
            PaPerNodoPagamentoPsp creditors,
            ActivationSettings settings,
            Clock clock) {
        this.activations = activations;
        this.deliveries = deliveries;
        this.registries = registries;
        this.journal = journal;
        this.creditors = creditors;
        this.settings = settings;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway") // proxy
    protected ActivationCourier() {
        this(null, null, null, null, null, null, null);
    }

    @Override
    public String operation() {
        return AskedRpts.QUESTION;
    }

    /** What is owed here is asked for the second time already. */
    @Override
    public boolean sends() {
        return registries.current().settings().isJobEnabled(PaRetryAttivaRpt.NAME);
    }

    @Override
    public List<EventKeys> about(Delivery delivery) {
        return activations.find(delivery.subject()).map(ActivationCourier::keys).stream()
                .toList();
    }

    private static EventKeys keys(RptActivation activation) {
        return EventKeys.NONE
                .withRpt(
                        activation.key().creditor().value(),
                        activation.key().iuv(),
                        activation.key().ccp())
                .withPsp(activation.psp(), activation.channel())
                .withStation(activation.station());
    }

    @Override
    public List<RepeatedQuestion> prepare(List<Delivery> claimed, Instant now) {
        Registry registry = registries.current();
        Map<String, RptActivation> asked =
                activations.lockAll(claimed.stream().map(Delivery::subject).toList()).stream()
                        .collect(Collectors.toMap(RptActivation::id, Function.identity()));
        List<RepeatedQuestion> questions = new ArrayList<>();
        for (Delivery delivery : claimed) {
            RptActivation activation = Optional.ofNullable(asked.get(delivery.subject()))
                    .orElseThrow(() -> new IllegalStateException("delivery " + delivery.id() + " is about nothing"));
            if (activation.awaitsAnswerAt(now)) {
                delivery.unclaim(activation.answerDueAt());
            } else {
                question(delivery, activation, registry)
                        .ifPresentOrElse(questions::add, () -> giveUpForNow(delivery, now));
            }
        }
        journal.append(questions.stream()
                .flatMap(question -> question.request().events().stream())
                .toList());
        return questions;
    }

    /** Empty if the station left the registry since it was asked, or speaks another model by now. */
    private Optional<RepeatedQuestion> question(Delivery delivery, RptActivation activation, Registry registry) {
        return registry.station(delivery.partner())
                .filter(station -> !station.speaksNoticeModel())
                .map(station -> new RepeatedQuestion(
                        delivery.id(),
                        station.id(),
                        activation.key(),
                        creditors.repetition(
                                station, activation.question(), EventLink.of(UUID.randomUUID()), keys(activation))));
    }

    private void giveUpForNow(Delivery delivery, Instant now) {
        delivery.failed(
                FaultCode.PPT_STAZIONE_INT_PA_SCONOSCIUTA.name(),
                "station " + delivery.partner() + " left the registry, or speaks the notice model",
                next(delivery, now));
    }

    @Override
    public Arrival send(RepeatedQuestion question) {
        StationAnswer<PaymentTerms> answer = creditors.ask(question.request());
        return Arrival.journaled(journal, answer.events(), delivery -> record(question, answer.reply(), delivery));
    }

    private void record(RepeatedQuestion question, StationReply<PaymentTerms> reply, Delivery delivery) {
        if (reply instanceof StationReply.Failed<PaymentTerms> failed) {
            postpone(failed, delivery);
            return;
        }
        activations.lock(question.key()).ifPresent(activation -> activation.learn(AskedRpts.told(reply)));
        deliveries.remove(delivery);
    }

    private void postpone(StationReply.Failed<PaymentTerms> failed, Delivery delivery) {
        Instant now = clock.instant();
        if (failed.tried()) {
            delivery.failed(failed.code().name(), failed.detail(), next(delivery, now));
        } else {
            delivery.unclaim(now.plus(settings.lookAgain()));
        }
    }

    private Optional<Instant> next(Delivery delivery, Instant now) {
        return delivery.attempts() < settings.maxRetry()
                ? Optional.of(now.plus(settings.retryEvery()))
                : Optional.empty();
    }
}
