package nodo.notice.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import nodo.access.Viewer;
import nodo.access.console.Missing;
import nodo.access.console.SignedIn;
import nodo.access.console.Typed;
import nodo.access.desk.SeenDeliveries;
import nodo.access.desk.SeenPayments;
import nodo.delivery.console.DeliveryLine;
import nodo.journal.EventId;
import nodo.notice.PaymentToken;
import org.jspecify.annotations.Nullable;

/** One payment: what it is, its states and messages in the order of time, and what is still owed about it. */
@Named
@RequestScoped
public class PaymentPage {

    private static final int MOST_DELIVERIES = 50;

    private final SignedIn user;
    private final SeenPayments payments;
    private final SeenDeliveries deliveries;
    private @Nullable String token;
    private @Nullable String event;
    private @Nullable PaymentView payment;
    private @Nullable ClosingView closing;
    private List<TimelineEntry> timeline = List.of();
    private List<DeliveryLine> owed = List.of();
    private String message = "";

    @Inject
    public PaymentPage(SignedIn user, SeenPayments payments, SeenDeliveries deliveries) {
        this.user = user;
        this.payments = payments;
        this.deliveries = deliveries;
    }

    @SuppressWarnings("NullAway") // proxy
    protected PaymentPage() {
        this(null, null, null);
    }

    /** Finds the payment that the address names, by its token or by the close that it belongs to. */
    public void load() throws IOException {
        Viewer viewer = user.viewer();
        Optional<PaymentToken> name =
                Typed.text(token).filter(text -> text.length() <= 35).map(payments::sessionOf);
        Optional<PaymentView> found = name.flatMap(one -> payments.find(viewer, one, PaymentView::of));
        if (found.isEmpty()) {
            Missing.answer();
            return;
        }
        PaymentToken known = name.orElseThrow();
        token = known.value();
        payment = found.get();
        timeline = TimelineEntry.all(found.get(), payments.events(viewer, known));
        owed = deliveries.page(
                viewer, SeenDeliveries.Sought.about(known.value()), 0, MOST_DELIVERIES, DeliveryLine::of);
        closing = payments.close(viewer, known, ClosingView::of).orElse(null);
        message = Typed.text(event)
                .flatMap(PaymentPage::eventId)
                .flatMap(id -> payments.message(viewer, known, id))
                .map(PrettyXml::of)
                .orElse("");
    }

    private static Optional<EventId> eventId(String text) {
        try {
            return Optional.of(EventId.parse(text));
        } catch (IllegalArgumentException noEvent) {
            return Optional.empty();
        }
    }

    public @Nullable PaymentView getPayment() {
        return payment;
    }

    /** What the touchpoint said that closed it; absent if none did. */
    public @Nullable ClosingView getClosing() {
        return closing;
    }

    public List<TimelineEntry> getTimeline() {
        return timeline;
    }

    public List<DeliveryLine> getOwed() {
        return owed;
    }

    /** The message of the chosen event as indented text; empty if none is chosen. */
    public String getMessage() {
        return message;
    }

    public @Nullable String getToken() {
        return token;
    }

    public void setToken(@Nullable String token) {
        this.token = token;
    }

    public @Nullable String getEvent() {
        return event;
    }

    public void setEvent(@Nullable String event) {
        this.event = event;
    }
}
