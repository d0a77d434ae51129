package nodo.simulator.psp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nodo.simulator.registry.Parties;

/** The payments that PSPs were told to execute, by their tokens. All of it is told again by the ledger at the start. */
@ApplicationScoped
public class Notifications {

    private final Parties parties;
    private final Map<String, Notified> byToken = new ConcurrentHashMap<>();

    @Inject
    public Notifications(Parties parties) {
        this.parties = parties;
    }

    @SuppressWarnings("NullAway") // proxy
    protected Notifications() {
        this(null);
    }

    /** With which others a payment was notified, if it was and the PSP accepted. */
    Optional<Notified> of(String token) {
        return Optional.ofNullable(byToken.get(token));
    }

    /** Takes a fact of the ledger, new or old. */
    void learn(JsonObject fact) {
        if (Notified.FACT.equals(fact.getString("what")) && "OK".equals(fact.getString("answer"))) {
            parties.current()
                    .caller(fact.getString("psp"), fact.getString("channel"))
                    .map(caller -> Notified.read(fact, caller))
                    .ifPresent(notified -> notified.tokens().forEach(token -> byToken.putIfAbsent(token, notified)));
        }
    }
}
