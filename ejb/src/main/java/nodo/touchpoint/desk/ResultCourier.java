package nodo.touchpoint.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nodo.delivery.Deliveries;
import nodo.delivery.Delivery;
import nodo.delivery.desk.Arrival;
import nodo.delivery.desk.Courier;
import nodo.journal.EventKeys;
import nodo.journal.Journal;
import nodo.notice.CloseId;
import nodo.notice.Payment;
import nodo.notice.PaymentOutcome;
import nodo.registry.Registry;
import nodo.registry.desk.Registries;
import nodo.touchpoint.partner.NotifiedPayment;
import nodo.touchpoint.partner.PaymentResult;
import nodo.touchpoint.partner.ResultAnswer;
import nodo.touchpoint.partner.ResultReply;
import nodo.touchpoint.partner.ResultRequest;
import nodo.touchpoint.partner.Touchpoint;
import nodo.touchpoint.partner.TouchpointSettings;

/**
 * Delivers results to the touchpoint: sendPaymentResult, until it answers HTTP 200 or the attempts are used up. No state
 * of a session changes by it.
 *
 * <p>Source: flows-notice §13, point 6; validation A.2.
 */
@ApplicationScoped
public class ResultCourier implements Courier<ResultParcel> {

    private final ClosedPayments closed;
    private final Deliveries deliveries;
    private final Registries registries;
    private final Journal journal;
    private final Touchpoint touchpoint;
    private final TouchpointSettings settings;
    private final Clock clock;

    @Inject
    public ResultCourier(
            ClosedPayments closed,
            Deliveries deliveries,
            Registries registries,
            Journal journal,
            Touchpoint touchpoint,
            TouchpointSettings settings,
            Clock clock) {
        this.closed = closed;
        this.deliveries = deliveries;
        this.registries = registries;
        this.journal = journal;
        this.touchpoint = touchpoint;
        this.settings = settings;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway") // proxy
    protected ResultCourier() {
        this(null, null, null, null, null, null, null);
    }

    @Override
    public String operation() {
        return PaymentResults.OPERATION;
    }

    /** A repetition is the job's, whoever finds that it is due. */
    @Override
    public boolean repeats() {
        return registries.current().settings().isJobEnabled(PositionRetrySendPaymentResult.NAME);
    }

    @Override
    public List<EventKeys> about(Delivery delivery) {
        return closed.keys(new CloseId(delivery.subject()));
    }

    @Override
    public List<ResultParcel> prepare(List<Delivery> claimed, Instant now) {
        Registry registry = registries.current();
        Optional<URI> base = registry.urls().paymentManager();
        if (base.isEmpty()) {
            claimed.forEach(delivery -> giveUpForNow(delivery, now));
            return List.of();
        }
        Map<CloseId, ClosedPayments.Closed> all = closed.findAll(claimed.stream()
                .map(delivery -> new CloseId(delivery.subject()))
                .toList());
        List<ResultParcel> parcels = new ArrayList<>();
        for (Delivery delivery : claimed) {
            ClosedPayments.Closed ended = all.get(new CloseId(delivery.subject()));
            if (ended == null) {
                throw new IllegalStateException("delivery " + delivery.id() + " is about nothing");
            }
            ResultRequest request =
                    touchpoint.request(result(ended, delivery.createdAt(), registry), base.get(), UUID.randomUUID());
            parcels.add(new ResultParcel(delivery.id(), request));
        }
        journal.append(parcels.stream()
                .flatMap(parcel -> parcel.request().events().stream())
                .toList());
        return parcels;
    }

    /** The registry has no address: the result is owed all the same, and no attempt is used up. */
    private void giveUpForNow(Delivery delivery, Instant now) {
        delivery.failed(
                "UNKNOWN_ADDRESS",
                "the registry has no urls.paymentManager: add it, or leave the result here",
                Optional.of(now));
        delivery.unclaim(now.plus(settings.retries().longest()));
    }

    private static PaymentResult result(ClosedPayments.Closed ended, Instant endedAt, Registry registry) {
        List<Instant> paidAt = ended.payments().stream()
                .map(Payment::outcome)
                .flatMap(Optional::stream)
                .filter(PaymentOutcome::paid)
                .map(PaymentOutcome::receivedAt)
                .sorted()
                .toList();
        boolean paid = paidAt.size() == ended.payments().size();
        return new PaymentResult(
                ended.close().data(),
                paid,
                paid ? paidAt.get(paidAt.size() - 1) : endedAt,
                ended.payments().stream()
                        .map(payment -> NotifiedPayment.of(payment, registry))
                        .toList());
    }

    @Override
    public Arrival send(ResultParcel parcel) {
        ResultAnswer answer = touchpoint.send(parcel.request());
        return Arrival.journaled(journal, answer.events(), delivery -> record(answer.reply(), delivery));
    }

    private void record(ResultReply reply, Delivery delivery) {
        if (reply instanceof ResultReply.Failed failed) {
            postpone(failed, delivery);
        } else if (reply instanceof ResultReply.Declined declined) {
            delivery.refused("KO", declined.detail());
        } else {
            deliveries.remove(delivery);
        }
    }

    private void postpone(ResultReply.Failed failed, Delivery delivery) {
        Instant now = clock.instant();
        if (!failed.tried()) {
            delivery.unclaim(now.plus(settings.lookAgain()));
            return;
        }
        Optional<Duration> wait = settings.retries().after(delivery.attempts());
        delivery.failed(failed.kind(), failed.detail(), wait.map(now::plus));
    }
}
