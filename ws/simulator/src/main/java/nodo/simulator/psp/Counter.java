package nodo.simulator.psp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.UUID;
import nodo.simulator.hub.Heard;
import nodo.simulator.json.JsonText;
import nodo.simulator.registry.Parties;

/** Makes single payments, step by step, and tells what was heard at each. */
@ApplicationScoped
public class Counter {

    private final Parties parties;
    private final Teller teller;

    @Inject
    public Counter(Parties parties, Teller teller) {
        this.parties = parties;
        this.teller = teller;
    }

    @SuppressWarnings("NullAway") // proxy
    protected Counter() {
        this(null, null);
    }

    /**
     * Makes a payment, as far as it comes.
     *
     * @param order the order, as the package of the REST resources describes it
     * @throws nodo.simulator.json.InvalidOrder if it cannot be read
     */
    public JsonObject pay(JsonObject order) {
        String id = UUID.randomUUID().toString();
        PaymentOrder asked = PaymentOrder.read(order, parties.current(), id);
        JsonArrayBuilder steps = JsonText.array();
        boolean paid = walk(asked, steps);
        return JsonText.object()
                .add("id", id)
                .add("complete", paid)
                .add("steps", steps)
                .build();
    }

    private boolean walk(PaymentOrder asked, JsonArrayBuilder steps) {
        if (asked.steps().contains(PaymentOrder.VERIFY)) {
            Heard heard = teller.verify(asked.payment()).join();
            steps.add(heard.write("verifyPaymentNotice"));
            if (!heard.ok()) {
                return false;
            }
        }
        String token = asked.token().orElse("");
        if (asked.steps().contains(PaymentOrder.ACTIVATE)) {
            Heard heard = teller.activate(asked.payment(), asked.persistence()).join();
            steps.add(heard.write(PspMessages.operation(
                    "activatePaymentNotice", asked.payment().version())));
            if (heard.token().isEmpty()) {
                return false;
            }
            token = heard.token().get();
        }
        if (asked.steps().contains(PaymentOrder.OUTCOME)) {
            Heard heard = teller.tell(asked.payment(), token, asked.paid(), asked.persistence())
                    .join();
            steps.add(heard.write(
                    PspMessages.operation("sendPaymentOutcome", asked.payment().version())));
            return heard.ok();
        }
        return true;
    }
}
