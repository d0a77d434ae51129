package nodo.simulator.psp;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.util.function.Predicate;
import nodo.simulator.Home;
import nodo.simulator.ledger.Ledger;
import nodo.simulator.ledger.LedgerPage;

/** What the PSP was about to say, and what it heard. */
@ApplicationScoped
public class PspLedger {

    private final Ledger ledger;

    @Inject
    public PspLedger(Home home, Clock clock, Sequences sequences, Notifications notifications, RptShelf rpts) {
        this.ledger = Ledger.open(home.directory().resolve("psp.ledger"), clock, fact -> {
            sequences.learn(fact);
            notifications.learn(fact);
            rpts.learn(fact);
        });
    }

    @SuppressWarnings("NullAway") // proxy
    protected PspLedger() {
        this.ledger = null;
    }

    void append(JsonObject fact) {
        ledger.append(fact);
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
