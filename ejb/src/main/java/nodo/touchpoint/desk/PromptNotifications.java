package nodo.touchpoint.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nodo.delivery.Deliveries;
import nodo.delivery.Delivery;
import nodo.delivery.desk.DeliverySettings;
import nodo.notice.CloseId;
import nodo.notice.Payment;
import nodo.notice.PaymentStatus;
import nodo.registry.Registry;
import nodo.touchpoint.Close;
import nodo.touchpoint.Closes;
import nodo.touchpoint.ClosingData;
import nodo.touchpoint.partner.Notification;
import nodo.touchpoint.partner.NotifiedPayment;
import nodo.touchpoint.partner.NotifyAnswer;
import nodo.touchpoint.partner.NotifyRequest;
import nodo.touchpoint.partner.PspForNode;

/**
 * Closes a session for a PSP that is notified at once, while whoever closed it waits for the PSP's word: first {@link
 * #begin}, then {@link #send} with no transaction open, then {@link #conclude}.
 *
 * <p>The outbox has the notification meanwhile, not yet due: after a crash in between it finds the session PAYMENT_SENT, as
 * if a worker of its own had died, and takes it to PAYMENT_UNKNOWN.
 *
 * <p>Source: flows-notice §13, point 4; flows-rpt §5.1, inoltroEsito.
 */
@ApplicationScoped
public class PromptNotifications {

    private final Closes closes;
    private final Deliveries deliveries;
    private final DeliverySettings settings;
    private final PspForNode pspForNode;
    private final NotifiedCloses notified;
    private final Clock clock;

    @Inject
    public PromptNotifications(
            Closes closes,
            Deliveries deliveries,
            DeliverySettings settings,
            PspForNode pspForNode,
            NotifiedCloses notified,
            Clock clock) {
        this.closes = closes;
        this.deliveries = deliveries;
        this.settings = settings;
        this.pspForNode = pspForNode;
        this.notified = notified;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway") // proxy
    protected PromptNotifications() {
        this(null, null, null, null, null, null);
    }

    /**
     * A notification that is to be sent.
     *
     * @param close the close that it tells of
     * @param request the message
     */
    public record Prompt(CloseId close, NotifyRequest request) {}

    /**
     * Closes a session. Works inside the caller's transaction, which holds the locks of session and position.
     *
     * @param payment the session, which may be reserved
     * @param data what the touchpoint said
     * @param by the operation that causes it
     */
    public Prompt begin(Payment payment, ClosingData data, Registry registry, String by) {
        Instant now = clock.instant();
        Close close = new Close(CloseId.fresh(), data, now);
        closes.add(close);
        payment.reserve(close.closedBy(), now.plus(registry.settings().ioTokenExtension()), now, by);
        payment.moveTo(PaymentStatus.PAYMENT_SENT, now, by);
        Instant lostAt = now.plus(settings.lease());
        deliveries.add(
                new Delivery(NotifyCourier.OPERATION, data.channel(), close.id().value(), now, lostAt));
        Notification notification = new Notification(data, List.of(NotifiedPayment.of(payment, registry)));
        return new Prompt(
                close.id(), pspForNode.request(notification, registry.channel(data.channel()), UUID.randomUUID()));
    }

    /** Sends it, once, with no transaction open. */
    public NotifyAnswer send(Prompt prompt) {
        return pspForNode.send(prompt.request());
    }

    /** Writes down what came of it. Works inside the caller's transaction. */
    public void conclude(Prompt prompt, NotifyAnswer answer, String by) {
        // Deliveries are locked before what they are about, as their workers do it.
        deliveries.lock(NotifyCourier.OPERATION, prompt.close().value()).ifPresent(deliveries::remove);
        notified.conclude(prompt.close(), answer.reply(), by);
    }
}
