package nodo.receipt.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nodo.delivery.Deliveries;
import nodo.delivery.Delivery;
import nodo.delivery.desk.Dispatcher;
import nodo.notice.ClosedBy;
import nodo.notice.FiscalCode;
import nodo.notice.OutcomeDetails;
import nodo.notice.Payment;
import nodo.notice.PaymentOutcome;
import nodo.notice.PaymentStatus;
import nodo.notice.Transfer;
import nodo.notice.desk.PaymentPaid;
import nodo.receipt.Destination;
import nodo.receipt.Receipt;
import nodo.receipt.ReceiptIssuer;
import nodo.receipt.Receipts;
import nodo.registry.Psp;
import nodo.registry.Registry;
import nodo.registry.Station;

/**
 * Makes the receipt of a session that became PAID, and its deliveries, in the transaction of the outcome.
 *
 * <p>Source: flows-notice §14.
 */
@ApplicationScoped
public class ReceiptIssuing {

    /** What a receipt says of the channel when the PSP gave no paymentChannel. */
    private static final String NO_CHANNEL = "NA";

    /** What it says of the channel of a session born from activateIOPayment. */
    private static final String IO_CHANNEL = "WISP";

    /** The longest PSP name that a receipt can carry (PSPCompanyName). */
    private static final int LONGEST_NAME = 70;

    private final Receipts receipts;
    private final Deliveries deliveries;
    private final Dispatcher dispatcher;

    @Inject
    public ReceiptIssuing(Receipts receipts, Deliveries deliveries, Dispatcher dispatcher) {
        this.receipts = receipts;
        this.deliveries = deliveries;
        this.dispatcher = dispatcher;
    }

    @SuppressWarnings("NullAway") // proxy
    protected ReceiptIssuing() {
        this(null, null, null);
    }

    /**
     * Issues the receipt: session NOTICE_GENERATED, one recipient and one delivery for each station. A classic creditor has
     * an RT instead.
     */
    public void issue(@Observes PaymentPaid paid) {
        Payment payment = paid.payment();
        if (payment.ofClassicCreditor()) {
            return;
        }
        PaymentOutcome outcome = payment.outcome().orElseThrow();
        List<Destination> destinations = destinations(payment, paid.registry());
        receipts.add(new Receipt(
                payment.token(),
                issuer(payment, outcome, paid.registry()),
                outcome.receivedAt(),
                destinations,
                paid.by()));
        payment.moveTo(PaymentStatus.NOTICE_GENERATED, outcome.receivedAt(), paid.by());
        destinations.forEach(destination -> deliveries.add(new Delivery(
                ReceiptCourier.OPERATION, destination.station(), payment.token().value(), outcome.receivedAt())));
    }

    /** Has the deliveries sent at once. */
    public void send(@Observes(during = TransactionPhase.AFTER_SUCCESS) PaymentPaid paid) {
        dispatcher.ring(ReceiptCourier.OPERATION);
    }

    /** The station that gave the payment data, then every broadcast station of every beneficiary, each station once. */
    static List<Destination> destinations(Payment payment, Registry registry) {
        FiscalCode primary = payment.position().creditor();
        Map<String, Destination> byStation = new LinkedHashMap<>();
        String answering = payment.activation().station();
        byStation.put(answering, new Destination(primary, answering));
        List<FiscalCode> beneficiaries = new ArrayList<>(List.of(primary));
        payment.data().transfers().stream().map(Transfer::beneficiary).forEach(beneficiaries::add);
        for (FiscalCode beneficiary : beneficiaries) {
            for (Station station : registry.broadcastStations(beneficiary)) {
                byStation.putIfAbsent(station.id(), new Destination(beneficiary, station.id()));
            }
        }
        return List.copyOf(byStation.values());
    }

    private static ReceiptIssuer issuer(Payment payment, PaymentOutcome outcome, Registry registry) {
        String id = payment.collectingPsp();
        Optional<Psp> psp = registry.psp(id);
        return new ReceiptIssuer(
                id,
                psp.flatMap(Psp::fiscalCode),
                psp.flatMap(Psp::vatNumber),
                psp.map(Psp::businessName).map(ReceiptIssuing::shortened).orElse(id),
                payment.closedBy().map(ClosedBy::channel).orElse(outcome.channel()),
                channelDescription(payment, outcome));
    }

    private static String channelDescription(Payment payment, PaymentOutcome outcome) {
        return payment.activatedByIo()
                ? IO_CHANNEL
                : outcome.details().flatMap(OutcomeDetails::paymentChannel).orElse(NO_CHANNEL);
    }

    private static String shortened(String name) {
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }
}
