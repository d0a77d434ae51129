package nodo.notice.console;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nodo.access.Viewer;
import nodo.access.console.SignedIn;
import nodo.access.desk.SeenDeliveries;
import nodo.access.desk.Today;
import nodo.delivery.console.DeliveryLine;
import nodo.journal.RefusalTotal;
import nodo.notice.PaymentStatus;
import nodo.notice.StatusTotal;

/** Today at a glance: payments by state, refusals by code, receipts that did not arrive. */
@Named
@RequestScoped
public class DashboardPage {

    private static final int SHOWN = 10;
    private static final Set<PaymentStatus> PAID = EnumSet.of(
            PaymentStatus.PAID,
            PaymentStatus.PAID_NORPT,
            PaymentStatus.NOTICE_GENERATED,
            PaymentStatus.NOTICE_SENT,
            PaymentStatus.NOTICE_STORED,
            PaymentStatus.NOTIFIED);

    private final SignedIn user;
    private final Today today;
    private final SeenDeliveries deliveries;
    private List<StatusTotal> totals = List.of();
    private List<RefusalTotal> refusals = List.of();
    private List<DeliveryLine> undelivered = List.of();
    private int undeliveredCount;
    private int otherCount;

    @Inject
    public DashboardPage(SignedIn user, Today today, SeenDeliveries deliveries) {
        this.user = user;
        this.today = today;
        this.deliveries = deliveries;
    }

    @SuppressWarnings("NullAway") // proxy
    protected DashboardPage() {
        this(null, null, null);
    }

    @PostConstruct
    void read() {
        Viewer viewer = user.viewer();
        totals = today.payments(viewer);
        refusals = today.refusals(viewer);
        SeenDeliveries.Sought receipts = SeenDeliveries.Sought.of(SeenDeliveries.Sought.RECEIPT);
        undelivered = deliveries.page(viewer, receipts, 0, SHOWN, DeliveryLine::of);
        undeliveredCount = undelivered.size() < SHOWN ? undelivered.size() : deliveries.count(viewer, receipts);
        otherCount = Math.max(0, deliveries.count(viewer, SeenDeliveries.Sought.ANYTHING) - undeliveredCount);
    }

    public long getSessions() {
        return totals.stream().mapToLong(StatusTotal::sessions).sum();
    }

    public long getPaid() {
        return totals.stream()
                .filter(total -> PAID.contains(total.status()))
                .mapToLong(StatusTotal::sessions)
                .sum();
    }

    public BigDecimal getAmountPaid() {
        return totals.stream()
                .filter(total -> PAID.contains(total.status()))
                .map(StatusTotal::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public long getRefused() {
        return refusals.stream().mapToLong(RefusalTotal::events).sum();
    }

    public List<StatusTotal> getTotals() {
        return totals;
    }

    public List<RefusalTotal> getRefusals() {
        return refusals;
    }

    public List<DeliveryLine> getUndelivered() {
        return undelivered;
    }

    public int getUndeliveredCount() {
        return undeliveredCount;
    }

    /** What else is owed: notifications to PSPs, results to touchpoints. */
    public int getOtherCount() {
        return otherCount;
    }
}
