package nodo.simulator.touchpoint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import nodo.simulator.hub.Heard;
import nodo.simulator.json.InvalidOrder;
import nodo.simulator.json.JsonText;
import nodo.simulator.psp.Notice;
import nodo.simulator.registry.Parties;

/** Makes single payments at the touchpoint, step by step, and tells what was heard at each. */
@ApplicationScoped
public class Touchpoint {

    private final Parties parties;
    private final Till till;
    private final TouchpointLedger ledger;

    @Inject
    public Touchpoint(Parties parties, Till till, TouchpointLedger ledger) {
        this.parties = parties;
        this.till = till;
        this.ledger = ledger;
    }

    @SuppressWarnings("NullAway") // proxy
    protected Touchpoint() {
        this(null, null, null);
    }

    /**
     * Makes a payment, as far as it comes: it ends at the first step that the hub does not grant.
     *
     * @throws InvalidOrder if the order cannot be read
     */
    public JsonObject pay(JsonObject order) {
        TouchpointOrder asked = TouchpointOrder.read(order, parties.current());
        JsonArrayBuilder steps = JsonText.array();
        List<String> tokens = new ArrayList<>(asked.tokens());
        boolean complete = checked(asked, steps) && activated(asked, steps, tokens) && closed(asked, steps, tokens);
        JsonArrayBuilder opened = JsonText.array();
        tokens.forEach(opened::add);
        return JsonText.object()
                .add("id", asked.basket().transaction())
                .add("complete", complete)
                .add("tokens", opened)
                .add("steps", steps)
                .build();
    }

    private boolean checked(TouchpointOrder asked, JsonArrayBuilder steps) {
        if (!asked.steps().contains(TouchpointOrder.CHECK)) {
            return true;
        }
        Heard heard = till.check(asked.basket().notices()).join();
        steps.add(heard.write(Till.CHECK));
        return heard.ok();
    }

    private boolean activated(TouchpointOrder asked, JsonArrayBuilder steps, List<String> tokens) {
        if (!asked.steps().contains(TouchpointOrder.ACTIVATE)) {
            return true;
        }
        for (Notice notice : asked.basket().notices()) {
            Heard heard =
                    till.activate(asked.basket(), notice, asked.persistence()).join();
            steps.add(heard.write(Till.activation(asked.basket())));
            if (heard.token().isEmpty()) {
                return false;
            }
            tokens.add(heard.token().get());
        }
        return true;
    }

    private boolean closed(TouchpointOrder asked, JsonArrayBuilder steps, List<String> tokens) {
        if (!asked.steps().contains(TouchpointOrder.CLOSE)) {
            return true;
        }
        if (tokens.isEmpty()) {
            throw new InvalidOrder("tokens is missing: nothing was activated that could be closed");
        }
        Heard heard = till.close(asked.closing(tokens, due(tokens)), asked.persistence())
                .join();
        steps.add(heard.write(Till.CLOSE));
        return heard.ok();
    }

    /** What the sessions cost; one that the touchpoint did not open costs nothing that it knows. */
    private BigDecimal due(List<String> tokens) {
        return tokens.stream()
                .map(token -> ledger.amount(token).orElse(BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
