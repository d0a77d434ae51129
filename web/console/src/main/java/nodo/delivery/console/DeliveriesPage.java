package nodo.delivery.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import nodo.access.console.Rows;
import nodo.access.console.SignedIn;
import nodo.access.console.Typed;
import nodo.access.desk.SeenDeliveries;
import nodo.delivery.DeliveryState;
import org.jspecify.annotations.Nullable;

/** The list of what is owed to partners. What is sought stands in the address. */
@Named
@RequestScoped
public class DeliveriesPage {

    private final SignedIn user;
    private final SeenDeliveries deliveries;
    private @Nullable String state;
    private @Nullable String partner;
    private @Nullable String subject;
    private @Nullable String operation;
    private @Nullable Rows<DeliveryLine> rows;

    @Inject
    public DeliveriesPage(SignedIn user, SeenDeliveries deliveries) {
        this.user = user;
        this.deliveries = deliveries;
    }

    @SuppressWarnings("NullAway") // proxy
    protected DeliveriesPage() {
        this(null, null);
    }

    /** The deliveries found, newest first. */
    public Rows<DeliveryLine> getRows() {
        Rows<DeliveryLine> known = rows;
        if (known == null) {
            known = new Rows<>(
                    () -> deliveries.count(user.viewer(), sought()),
                    (first, most) -> deliveries.page(user.viewer(), sought(), first, most, DeliveryLine::of));
            rows = known;
        }
        return known;
    }

    private SeenDeliveries.Sought sought() {
        return new SeenDeliveries.Sought(
                Typed.choice(DeliveryState.class, state),
                Typed.text(partner),
                Typed.text(subject),
                Typed.text(operation));
    }

    /** The states to choose from. */
    public DeliveryState[] getStates() {
        return DeliveryState.values();
    }

    public @Nullable String getState() {
        return state;
    }

    public void setState(@Nullable String state) {
        this.state = state;
    }

    public @Nullable String getPartner() {
        return partner;
    }

    public void setPartner(@Nullable String partner) {
        this.partner = partner;
    }

    public @Nullable String getSubject() {
        return subject;
    }

    public void setSubject(@Nullable String subject) {
        this.subject = subject;
    }

    public @Nullable String getOperation() {
        return operation;
    }

    public void setOperation(@Nullable String operation) {
        this.operation = operation;
    }
}
