package nodo.simulator.touchpoint;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import nodo.simulator.Home;
import nodo.simulator.ledger.Ledger;
import nodo.simulator.ledger.LedgerPage;

/** What the touchpoint was about to say, what it heard, and which results it was told. */
@ApplicationScoped
public class TouchpointLedger {

    static final String ACTIVATED = "activated";
    static final String RESULT = "result";

    private final Map<String, BigDecimal> amounts = new ConcurrentHashMap<>();
    private final Set<String> results = ConcurrentHashMap.newKeySet();
    private final Ledger ledger;

    @Inject
    public TouchpointLedger(Home home, Clock clock) {
        this.ledger = Ledger.open(home.directory().resolve("touchpoint.ledger"), clock, this::learn);
    }

    @SuppressWarnings("NullAway") // proxy
    protected TouchpointLedger() {
        this.ledger = null;
    }

    void append(JsonObject fact) {
        ledger.append(fact);
    }

    private void learn(JsonObject fact) {
        switch (fact.getString("what")) {
            case ACTIVATED -> {
                if (!fact.getString("token").isEmpty()) {
                    amounts.put(fact.getString("token"), new BigDecimal(fact.getString("amount")));
                }
            }
            case RESULT -> results.add(fact.getString("transaction"));
            default -> {
                // What it is about to say leaves nothing behind.
            }
        }
    }

    /** What is due for a session that it opened. */
    Optional<BigDecimal> amount(String token) {
        return Optional.ofNullable(amounts.get(token));
    }

    /** Whether it was told the result of a transaction before. */
    boolean knowsResult(String transaction) {
        return results.contains(transaction);
    }

    /** Reads some facts. */
    public LedgerPage page(long after, int limit, Predicate<JsonObject> wanted) {
        return ledger.page(after, limit, wanted);
    }

    @PreDestroy
    void close() {
        ledger.close();
    }
}
