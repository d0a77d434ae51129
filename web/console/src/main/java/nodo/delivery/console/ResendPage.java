package nodo.delivery.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Optional;
import nodo.access.console.Done;
import nodo.access.console.Language;
import nodo.access.console.Missing;
import nodo.access.console.SignedIn;
import nodo.access.console.Typed;
import nodo.access.desk.SeenDeliveries;
import nodo.delivery.desk.DeliveryDesk;
import org.jspecify.annotations.Nullable;

/** Asks before a delivery is started again, and does it. */
@Named
@RequestScoped
public class ResendPage {

    private final SignedIn user;
    private final SeenDeliveries deliveries;
    private final Language language;
    private @Nullable String id;
    private @Nullable DeliveryLine delivery;

    @Inject
    public ResendPage(SignedIn user, SeenDeliveries deliveries, Language language) {
        this.user = user;
        this.deliveries = deliveries;
        this.language = language;
    }

    @SuppressWarnings("NullAway") // proxy
    protected ResendPage() {
        this(null, null, null);
    }

    /** Finds the delivery that the address names. */
    public void load() throws IOException {
        Optional<DeliveryLine> found =
                number().flatMap(number -> deliveries.find(user.viewer(), number, DeliveryLine::of));
        if (found.isEmpty()) {
            Missing.answer();
        }
        delivery = found.orElse(null);
    }

    /** Starts it again and goes back to the list. */
    public void resend() throws IOException {
        DeliveryDesk.Resend done = number().map(number -> deliveries.resend(user.viewer(), number))
                .orElse(DeliveryDesk.Resend.NO_SUCH_DELIVERY);
        if (done == DeliveryDesk.Resend.NO_SUCH_DELIVERY) {
            Missing.answer();
            return;
        }
        if (done == DeliveryDesk.Resend.STARTED) {
            Done.say(language.text("resend.done"), "/deliveries.xhtml");
        } else {
            Done.refuse(language.text("resend.once"), "/deliveries.xhtml");
        }
    }

    private Optional<Long> number() {
        return Typed.text(id).filter(text -> text.matches("[0-9]{1,18}")).map(Long::valueOf);
    }

    public @Nullable DeliveryLine getDelivery() {
        return delivery;
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }
}
