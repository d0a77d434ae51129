package nodo.touchpoint.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nodo.delivery.Deliveries;
import nodo.delivery.Delivery;
import nodo.delivery.desk.Arrival;
import nodo.delivery.desk.Courier;
import nodo.journal.EventKeys;
import nodo.journal.Journal;
import nodo.notice.CloseId;
import nodo.notice.Payment;
import nodo.notice.PaymentStatus;
import nodo.registry.Registry;
import nodo.registry.desk.Registries;
import nodo.touchpoint.Close;
import nodo.touchpoint.partner.Notification;
import nodo.touchpoint.partner.NotifiedPayment;
import nodo.touchpoint.partner.NotifyAnswer;
import nodo.touchpoint.partner.NotifyRequest;
import nodo.touchpoint.partner.PspForNode;

/**
 * Tells the PSP of a close, once: pspNotifyPayment, in the version of the channel.
 *
 * <p>The sessions are PAYMENT_SENT from before the message leaves until its end is known. A claim that finds them so
 * belonged to a worker that died in between: whether the message left nobody knows, so it is not sent again and they are
 * PAYMENT_UNKNOWN.
 *
 * <p>Source: flows-notice §5 and §13, point 4.
 */
@ApplicationScoped
public class NotifyCourier implements Courier<NotifyParcel> {

    /** The name in the outbox. */
    static final String OPERATION = "pspNotifyPayment";

    private final ClosedPayments closed;
    private final Deliveries deliveries;
    private final Registries registries;
    private final Journal journal;
    private final PspForNode pspForNode;
    private final NotifiedCloses notified;
    private final Clock clock;

    @Inject
    public NotifyCourier(
            ClosedPayments closed,
            Deliveries deliveries,
            Registries registries,
            Journal journal,
            PspForNode pspForNode,
            NotifiedCloses notified,
            Clock clock) {
        this.closed = closed;
        this.deliveries = deliveries;
        this.registries = registries;
        this.journal = journal;
        this.pspForNode = pspForNode;
        this.notified = notified;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway") // proxy
    protected NotifyCourier() {
        this(null, null, null, null, null, null, null);
    }

    @Override
    public String operation() {
        return OPERATION;
    }

    /** The PSP may have the message already, and would collect twice. */
    @Override
    public boolean mayBeSentAgain() {
        return false;
    }

    @Override
    public List<EventKeys> about(Delivery delivery) {
        return closed.keys(new CloseId(delivery.subject()));
    }

    @Override
    public List<NotifyParcel> prepare(List<Delivery> claimed, Instant now) {
        Registry registry = registries.current();
        Map<CloseId, ClosedPayments.Closed> all = closed.lockAll(claimed.stream()
                .map(delivery -> new CloseId(delivery.subject()))
                .toList());
        List<NotifyParcel> parcels = new ArrayList<>();
        for (Delivery delivery : claimed) {
            ClosedPayments.Closed one = all.get(new CloseId(delivery.subject()));
            if (one != null && one.stands(PaymentStatus.PAYMENT_RESERVED)) {
                parcels.add(parcel(delivery, one, registry));
                one.payments().forEach(payment -> payment.moveTo(PaymentStatus.PAYMENT_SENT, now, OPERATION));
            } else {
                giveUp(delivery, one == null ? List.of() : one.payments(), now);
            }
        }
        journal.append(parcels.stream()
                .flatMap(parcel -> parcel.request().events().stream())
                .toList());
        return parcels;
    }

    private NotifyParcel parcel(Delivery delivery, ClosedPayments.Closed told, Registry registry) {
        Close close = told.close();
        Notification notification = new Notification(
                close.data(),
                told.payments().stream()
                        .map(payment -> NotifiedPayment.of(payment, registry))
                        .toList());
        NotifyRequest request =
                pspForNode.request(notification, registry.channel(close.data().channel()), UUID.randomUUID());
        return new NotifyParcel(delivery.id(), delivery.partner(), close.id(), request);
    }

    private void giveUp(Delivery delivery, List<Payment> told, Instant now) {
        told.stream()
                .filter(payment -> payment.status() == PaymentStatus.PAYMENT_SENT)
                .forEach(payment -> payment.moveTo(PaymentStatus.PAYMENT_UNKNOWN, now, OPERATION));
        deliveries.remove(delivery);
    }

    @Override
    public Arrival send(NotifyParcel parcel) {
        NotifyAnswer answer = pspForNode.send(parcel.request());
        return Arrival.journaled(journal, answer.events(), delivery -> {
            notified.conclude(parcel.close(), answer.reply(), OPERATION);
            deliveries.remove(delivery);
        });
    }
}
