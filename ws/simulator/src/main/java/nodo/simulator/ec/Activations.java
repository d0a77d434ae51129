package nodo.simulator.ec;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nodo.simulator.hub.Persistence;
import nodo.simulator.hub.Repeater;
import nodo.simulator.json.InvalidOrder;
import nodo.simulator.notice.Credit;
import nodo.simulator.notice.Position;
import nodo.simulator.registry.Creditor;
import nodo.simulator.registry.Parties;
import nodo.simulator.registry.Station;
import nodo.simulator.rpt.Rpt;
import nodo.simulator.rpt.RptKey;
import nodo.simulator.rpt.RptPayment;

/**
 * What follows an activation: the creditor sends the RPT, once, however often it was asked; again only where the hub has
 * refused it, as one that lost the activation does. Source: flows-rpt §6.2.
 */
@ApplicationScoped
public class Activations {

    private final Parties parties;
    private final RptBook book;
    private final RptSender sender;
    private final Repeater repeater;
    private final Clock clock;
    private volatile ActivationDuty duty = ActivationDuty.STANDARD;

    @Inject
    public Activations(Parties parties, RptBook book, RptSender sender, Repeater repeater, Clock clock) {
        this.parties = parties;
        this.book = book;
        this.sender = sender;
        this.repeater = repeater;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway") // proxy
    protected Activations() {
        this(null, null, null, null, null);
    }

    /** The creditor has said that a PSP may pay a position; the RPT follows if that is its duty. */
    void accepted(PaCall call, String ccp, Route route, Position position) {
        RptKey key = new RptKey(call.creditor(), position.notice().creditorReferenceId(), ccp);
        ActivationDuty now = duty;
        if (now.sends() && book.claim(key)) {
            repeater.after(
                    now.delay(), () -> sender.send(sending(call, key, route, position), Persistence.UNTIL_ANSWERED));
        }
    }

    private Sending sending(PaCall call, RptKey key, Route route, Position position) {
        Creditor creditor = parties.current().creditor(call.creditor()).orElseThrow();
        Station station = new RptOrder(parties.current(), clock).station(call.creditor(), Optional.of(call.station()));
        Credit credit = position.transfers().get(0).credit();
        Rpt rpt = new Rpt(
                key,
                station.id(),
                creditor,
                position.debtor(),
                "PO",
                Optional.empty(),
                List.of(new RptPayment(position.amount(), credit, position.description())));
        Sending.Document document = new Sending.Document(key, "PO", rpt.total().toString(), rpt.document(clock));
        return new Sending(station, route, Optional.empty(), List.of(document));
    }

    /** What the creditors do by themselves after an activation. */
    public JsonObject duty() {
        return duty.write();
    }

    /**
     * Has them do something else from now on, until the simulators are started again.
     *
     * @throws InvalidOrder if the order cannot be read
     */
    public JsonObject duty(JsonObject order) {
        duty = ActivationDuty.read(order);
        return duty.write();
    }
}
