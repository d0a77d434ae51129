package nodo.access.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nodo.access.Viewer;
import nodo.delivery.Delivery;
import nodo.delivery.DeliveryLists;
import nodo.delivery.DeliverySearch;
import nodo.delivery.DeliveryState;
import nodo.delivery.desk.DeliveryDesk;
import nodo.exchange.Transactions;
import nodo.notice.FiscalCode;

/** The deliveries that a viewer sees and may send again: all, or those addressed to the viewer's creditor. */
@ApplicationScoped
public class SeenDeliveries {

    private final Transactions transactions;
    private final DeliveryLists lists;
    private final DeliveryDesk desk;

    @Inject
    public SeenDeliveries(Transactions transactions, DeliveryLists lists, DeliveryDesk desk) {
        this.transactions = transactions;
        this.lists = lists;
        this.desk = desk;
    }

    @SuppressWarnings("NullAway") // proxy
    protected SeenDeliveries() {
        this(null, null, null);
    }

    /**
     * A page of deliveries, newest first.
     *
     * @param sought what the viewer looks for
     * @param view takes from each what is needed
     */
    public <T> List<T> page(Viewer viewer, Sought sought, int first, int most, Function<Owed, T> view) {
        return transactions.commit(() -> lists.page(search(viewer, sought), first, most).stream()
                .map(this::owed)
                .map(view)
                .toList());
    }

    /** How many there are; {@link DeliveryLists#REACH} stands for that many or more. */
    public int count(Viewer viewer, Sought sought) {
        return transactions.commit(() -> lists.count(search(viewer, sought)));
    }

    /** One delivery, if there is such a one for this viewer. */
    public <T> Optional<T> find(Viewer viewer, long id, Function<Owed, T> view) {
        return isSeen(viewer, id) ? desk.find(id, view.compose(this::owed)) : Optional.empty();
    }

    /**
     * Starts a delivery again from its first attempt, now. The journal names the viewer; what the viewer does not see
     * does not exist.
     */
    public DeliveryDesk.Resend resend(Viewer viewer, long id) {
        return isSeen(viewer, id) ? desk.resend(id, viewer.name()) : DeliveryDesk.Resend.NO_SUCH_DELIVERY;
    }

    private Owed owed(Delivery delivery) {
        String operation = delivery.operation();
        return new Owed(delivery, desk.mayBeSentAgain(operation), desk.subjectIsToken(operation));
    }

    private boolean isSeen(Viewer viewer, long id) {
        return transactions.commit(() -> lists.belongs(id, viewer.creditor().map(FiscalCode::value)));
    }

    private static DeliverySearch search(Viewer viewer, Sought sought) {
        return new DeliverySearch(
                sought.state(),
                sought.partner(),
                sought.subject(),
                sought.operation(),
                viewer.creditor().map(FiscalCode::value));
    }

    /**
     * A delivery, and what a viewer may do about it.
     *
     * @param again whether it may be started again; not where the partner would do its duty twice
     * @param ofSession whether its subject is the token of a session
     */
    public record Owed(Delivery delivery, boolean again, boolean ofSession) {}

    /**
     * What a viewer looks for; what is absent does not narrow.
     *
     * @param state what will become of it
     * @param partner station or channel
     * @param subject such as a token
     * @param operation what is delivered, by its name in the outbox
     */
    public record Sought(
            Optional<DeliveryState> state,
            Optional<String> partner,
            Optional<String> subject,
            Optional<String> operation) {

        /** The name that receipts have in the outbox. */
        public static final String RECEIPT = "paSendRt";

        /** Whatever is owed. */
        public static final Sought ANYTHING =
                new Sought(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        /** What is owed about a subject. */
        public static Sought about(String subject) {
            return new Sought(Optional.empty(), Optional.empty(), Optional.of(subject), Optional.empty());
        }

        /** What is owed of an operation. */
        public static Sought of(String operation) {
            return new Sought(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(operation));
        }
    }
}
