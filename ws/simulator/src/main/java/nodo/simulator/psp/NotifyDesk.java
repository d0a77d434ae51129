package nodo.simulator.psp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import nodo.simulator.hub.Persistence;
import nodo.simulator.hub.Repeater;
import nodo.simulator.json.InvalidOrder;
import nodo.simulator.json.Members;

/**
 * What a PSP does with payments that were closed at a touchpoint: it accepts them, executes them, and tells the outcome.
 *
 * <p>Source: flows-notice §13; faults §3, the codes CANALE_*.
 */
@ApplicationScoped
public class NotifyDesk {

    private final Notifications notifications;
    private final PspLedger ledger;
    private final Teller teller;
    private final Repeater repeater;
    private volatile Duty duty = Duty.STANDARD;

    @Inject
    public NotifyDesk(Notifications notifications, PspLedger ledger, Teller teller, Repeater repeater) {
        this.notifications = notifications;
        this.ledger = ledger;
        this.teller = teller;
        this.repeater = repeater;
    }

    @SuppressWarnings("NullAway") // proxy
    protected NotifyDesk() {
        this(null, null, null, null);
    }

    /**
     * Takes a notification; one at a time, so that of two copies one is the first. A repeated one is accepted, does nothing
     * more, and is marked in the ledger: a hub must not send it.
     *
     * @return the fault code of a refusal, empty if it is accepted
     */
    synchronized Optional<PspFault> told(Notified notified) {
        boolean repeated = notified.tokens().stream()
                .anyMatch(token -> notifications.of(token).isPresent());
        Optional<PspFault> fault = notified.addsUp() ? Optional.empty() : Optional.of(PspFault.CANALE_SEMANTICA);
        ledger.append(notified.write()
                .add("repeated", repeated)
                .add("answer", fault.map(Enum::name).orElse("OK"))
                .build());
        Duty now = duty;
        if (fault.isEmpty() && !repeated && now.outcome() != Duty.Choice.NONE) {
            Teller.Told told = new Teller.Told(now.outcome() == Duty.Choice.OK, Optional.empty());
            repeater.after(now.delay(), () -> teller.tell(notified, told, Persistence.UNTIL_ANSWERED));
        }
        return fault;
    }

    /** What it does by itself after a notification. */
    public JsonObject duty() {
        return duty.write();
    }

    /**
     * Has it do something else from now on, until the simulators are started again.
     *
     * @throws InvalidOrder if the order cannot be read
     */
    public JsonObject duty(JsonObject order) {
        duty = Duty.read(order);
        return duty.write();
    }

    /**
     * Tells the outcome of payments that it was notified of, and what the hub answers.
     *
     * @throws InvalidOrder if the order cannot be read, or names a payment that was not notified
     */
    public JsonObject tell(JsonObject order) {
        Members members = Members.of(order);
        List<String> tokens = members.texts("tokens");
        Notified notified = tokens.stream()
                .findFirst()
                .flatMap(notifications::of)
                .orElseThrow(() -> members.invalid("tokens", "must begin with a payment that was notified"));
        Teller.Told told = new Teller.Told("OK".equals(members.text("outcome", "OK")), members.optionalText("fee"));
        Persistence persistence = Persistence.ofOrder(members, Duration.ofSeconds(15), 5);
        boolean stamps = members.flag("stamps", true);
        members.end();
        Notified asked = new Notified(
                notified.operation(),
                notified.caller(),
                notified.transaction(),
                notified.creditor(),
                tokens,
                notified.fee(),
                notified.due(),
                notified.total(),
                stamps ? notified.stamps() : List.of());
        return teller.tell(asked, told, persistence)
                .join()
                .write("sendPaymentOutcomeV2")
                .build();
    }
}
