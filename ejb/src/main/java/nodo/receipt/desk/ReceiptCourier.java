package nodo.receipt.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nodo.delivery.Deliveries;
import nodo.delivery.Delivery;
import nodo.delivery.desk.Arrival;
import nodo.delivery.desk.Courier;
import nodo.fault.FaultCode;
import nodo.fault.OriginalFault;
import nodo.journal.EventKeys;
import nodo.journal.Journal;
import nodo.notice.OutcomeDetails;
import nodo.notice.Payment;
import nodo.notice.PaymentStatus;
import nodo.notice.PaymentToken;
import nodo.notice.Payments;
import nodo.notice.Position;
import nodo.notice.PositionStatus;
import nodo.notice.Positions;
import nodo.notice.SoldStamp;
import nodo.notice.SoldStamps;
import nodo.notice.partner.StationAnswer;
import nodo.notice.partner.StationReply;
import nodo.receipt.Receipt;
import nodo.receipt.ReceiptRecipient;
import nodo.receipt.Receipts;
import nodo.receipt.RecipientStatus;
import nodo.receipt.partner.PaSendRt;
import nodo.receipt.partner.ReceiptAccepted;
import nodo.receipt.partner.ReceiptContent;
import nodo.registry.CreditorInstitution;
import nodo.registry.Registry;
import nodo.registry.desk.Registries;

/**
 * Delivers receipts: paSendRT, in the version of the station.
 *
 * <p>A recipient is NOTICE_SENT while a worker has it. A valid answer of any kind makes it NOTIFIED; when all are, the
 * session and the position are. Everything else makes it NOTICE_PENDING until the next attempt.
 *
 * <p>Source: flows-notice §14.
 */
@ApplicationScoped
public class ReceiptCourier implements Courier<ReceiptParcel> {

    /** The name in the outbox, and of the job that sends again. */
    static final String OPERATION = "paSendRt";

    private final Payments payments;
    private final Positions positions;
    private final SoldStamps soldStamps;
    private final Receipts receipts;
    private final Deliveries deliveries;
    private final Registries registries;
    private final Journal journal;
    private final PaSendRt paSendRt;
    private final ReceiptSettings settings;
    private final Clock clock;

    @Inject
    public ReceiptCourier(
            Payments payments,
            Positions positions,
            SoldStamps soldStamps,
            Receipts receipts,
            Deliveries deliveries,
            Registries registries,
            Journal journal,
            PaSendRt paSendRt,
            ReceiptSettings settings,
            Clock clock) {
        this.payments = payments;
        this.positions = positions;
        this.soldStamps = soldStamps;
        this.receipts = receipts;
        this.deliveries = deliveries;
        this.registries = registries;
        this.journal = journal;
        this.paSendRt = paSendRt;
        this.settings = settings;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway") // proxy
    protected ReceiptCourier() {
        this(null, null, null, null, null, null, null, null, null, null);
    }

    @Override
    public String operation() {
        return OPERATION;
    }

    /** A repetition is the job's, whoever finds that it is due. */
    @Override
    public boolean repeats() {
        return registries.current().settings().isJobEnabled(PaSendRtJob.NAME);
    }

    @Override
    public boolean subjectIsToken() {
        return true;
    }

    @Override
    public List<EventKeys> about(Delivery delivery) {
        return payments.find(new PaymentToken(delivery.subject())).stream()
                .map(payment -> EventKeys.NONE
                        .withStation(delivery.partner())
                        .withPosition(payment.position())
                        .withToken(payment.token()))
                .toList();
    }

    @Override
    public List<ReceiptParcel> prepare(List<Delivery> claimed, Instant now) {
        Registry registry = registries.current();
        List<String> tokens = claimed.stream().map(Delivery::subject).distinct().toList();
        Map<String, Payment> sessions = payments.lockAll(tokens).stream()
                .collect(Collectors.toMap(payment -> payment.token().value(), Function.identity()));
        Map<String, Receipt> documents = receipts.findAll(tokens).stream()
                .collect(Collectors.toMap(receipt -> receipt.token().value(), Function.identity()));
        Map<PaymentToken, List<SoldStamp>> stamps = stampsOf(sessions.values());
        List<ReceiptParcel> parcels = new ArrayList<>();
        for (Delivery delivery : claimed) {
            Payment payment = required(sessions, delivery);
            Receipt receipt = required(documents, delivery);
            ReceiptContent content =
                    content(payment, receipt, registry, stamps.getOrDefault(payment.token(), List.of()));
            Optional<ReceiptParcel> parcel = parcel(delivery, receipt, content, registry);
            parcel.ifPresentOrElse(parcels::add, () -> giveUpForNow(delivery, now));
            parcel.ifPresent(sent -> markSent(payment, receipt, sent, now));
        }
        journal.append(parcels.stream()
                .flatMap(parcel -> parcel.request().events().stream())
                .toList());
        return parcels;
    }

    /** Most payments ask for none, and cost no question. */
    private Map<PaymentToken, List<SoldStamp>> stampsOf(Collection<Payment> sessions) {
        List<PaymentToken> asking = sessions.stream()
                .filter(payment -> payment.data().asksForStamps())
                .map(Payment::token)
                .toList();
        return soldStamps.of(asking).stream().collect(Collectors.groupingBy(SoldStamp::token));
    }

    private static <T> T required(Map<String, T> byToken, Delivery delivery) {
        return Optional.ofNullable(byToken.get(delivery.subject()))
                .orElseThrow(() -> new IllegalStateException("delivery " + delivery.id() + " is about nothing"));
    }

    /** Empty if the station left the registry since the receipt was issued. */
    private Optional<ReceiptParcel> parcel(
            Delivery delivery, Receipt receipt, ReceiptContent content, Registry registry) {
        return registry.station(delivery.partner())
                .map(station -> new ReceiptParcel(
                        delivery.id(),
                        station.id(),
                        content.token(),
                        content.position(),
                        paSendRt.message(
                                station, recipient(receipt, station.id()).destination(), content, UUID.randomUUID())));
    }

    private void giveUpForNow(Delivery delivery, Instant now) {
        delivery.failed(
                FaultCode.PPT_STAZIONE_INT_PA_SCONOSCIUTA.name(),
                "station " + delivery.partner() + " left the registry: add it again, or leave the receipt here",
                Optional.of(now.plus(settings.retryEvery())));
    }

    private static ReceiptContent content(Payment payment, Receipt receipt, Registry registry, List<SoldStamp> stamps) {
        String creditor = payment.position().creditor().value();
        String creditorName = payment.data()
                .companyName()
                .or(() -> registry.creditor(creditor).map(CreditorInstitution::businessName))
                .orElse(creditor);
        return new ReceiptContent(
                payment.token(),
                payment.position(),
                payment.data(),
                creditorName,
                receipt.issuer(),
                details(payment),
                payment.activation().paymentNote(),
                receipt.paymentDateTime(),
                stamps);
    }

    /** A session born from activateIOPayment was paid as its closePayment says. */
    private static OutcomeDetails details(Payment payment) {
        OutcomeDetails told =
                payment.outcome().flatMap(outcome -> outcome.details()).orElseThrow();
        return payment.closedBy()
                .filter(by -> payment.activatedByIo())
                .map(by -> told.withPaymentMethod(by.paymentMethod()))
                .orElse(told);
    }

    private static void markSent(Payment payment, Receipt receipt, ReceiptParcel parcel, Instant now) {
        ReceiptRecipient recipient = recipient(receipt, parcel.partner());
        if (recipient.status() == RecipientStatus.NOTIFIED) {
            // Restarted by an operator after its last word: sent again, and no state changes.
            return;
        }
        if (recipient.status() == RecipientStatus.NOTICE_SENT) {
            // The worker that had it died before it knew; the message may have arrived.
            recipient.moveTo(RecipientStatus.NOTICE_PENDING, now, OPERATION);
        }
        recipient.moveTo(RecipientStatus.NOTICE_SENT, now, OPERATION);
        payment.moveTo(PaymentStatus.NOTICE_SENT, now, OPERATION);
    }

    @Override
    public Arrival send(ReceiptParcel parcel) {
        StationAnswer<ReceiptAccepted> answer = paSendRt.send(parcel.request());
        return Arrival.journaled(journal, answer.events(), delivery -> record(parcel, answer.reply(), delivery));
    }

    private void record(ReceiptParcel parcel, StationReply<ReceiptAccepted> reply, Delivery delivery) {
        if (reply instanceof StationReply.Failed<ReceiptAccepted> failed) {
            postpone(parcel, failed, delivery);
            return;
        }
        arrived(parcel);
        if (reply instanceof StationReply.Declined<ReceiptAccepted> declined && !alreadyThere(declined.fault())) {
            delivery.refused(
                    declined.fault().code(),
                    declined.fault().string()
                            + declined.fault()
                                    .description()
                                    .map(text -> ": " + text)
                                    .orElse(""));
        } else {
            deliveries.remove(delivery);
        }
    }

    /** The recipient has this receipt, perhaps from an attempt whose answer was lost (interop row 6). */
    private static boolean alreadyThere(OriginalFault fault) {
        return fault.code().equals(FaultCode.PAA_RECEIPT_DUPLICATA.name());
    }

    private void arrived(ReceiptParcel parcel) {
        Instant now = clock.instant();
        Position position = positions.lock(parcel.position()).orElseThrow();
        Payment payment = lockSession(parcel);
        Receipt receipt = receipts.find(parcel.token()).orElseThrow();
        ReceiptRecipient recipient = recipient(receipt, parcel.partner());
        if (recipient.status() == RecipientStatus.NOTIFIED) {
            return;
        }
        recipient.moveTo(RecipientStatus.NOTIFIED, now, OPERATION);
        if (receipt.notified()) {
            payment.moveTo(PaymentStatus.NOTIFIED, now, OPERATION);
            position.moveTo(PositionStatus.NOTIFIED, now, OPERATION);
        }
    }

    private Payment lockSession(ReceiptParcel parcel) {
        return payments.lock(parcel.token()).orElseThrow();
    }

    private void postpone(ReceiptParcel parcel, StationReply.Failed<ReceiptAccepted> failed, Delivery delivery) {
        Instant now = clock.instant();
        lockSession(parcel);
        ReceiptRecipient recipient = recipient(receipts.find(parcel.token()).orElseThrow(), parcel.partner());
        if (recipient.status() == RecipientStatus.NOTICE_SENT) {
            recipient.moveTo(RecipientStatus.NOTICE_PENDING, now, OPERATION);
        }
        if (!failed.tried()) {
            delivery.unclaim(now.plus(settings.lookAgain()));
            return;
        }
        boolean again = delivery.attempts() <= registries.current().settings().receiptMaxRetry();
        delivery.failed(
                failed.code().name(),
                failed.detail(),
                again ? Optional.of(now.plus(settings.retryEvery())) : Optional.empty());
    }

    private static ReceiptRecipient recipient(Receipt receipt, String station) {
        return receipt.recipients().stream()
                .filter(candidate -> candidate.destination().station().equals(station))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no recipient for a delivery to " + station));
    }
}
