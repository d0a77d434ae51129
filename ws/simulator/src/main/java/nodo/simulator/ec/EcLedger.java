package nodo.simulator.ec;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.util.function.Predicate;
import nodo.simulator.Home;
import nodo.simulator.ledger.Ledger;
import nodo.simulator.ledger.LedgerPage;

/** What the creditors were told and what they told, and the archive and the book of RPTs that follow from it. */
@ApplicationScoped
public class EcLedger {

    private final Ledger ledger;

    @Inject
    public EcLedger(Home home, Clock clock, Archive archive, RptBook rpts) {
        this.ledger = Ledger.open(home.directory().resolve("ec.ledger"), clock, fact -> {
            archive.learn(fact);
            rpts.learn(fact);
        });
    }

    @SuppressWarnings("NullAway") // proxy
    protected EcLedger() {
        this.ledger = null;
    }

    /** Writes a fact, which the archive knows when this returns. */
    JsonObject append(JsonObject fact) {
        return ledger.append(fact);
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
