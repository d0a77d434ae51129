package nodo.local.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nodo.local.LocalHub;
import nodo.local.NodeBook;
import nodo.local.ScriptedCreditor;
import nodo.local.client.Patience;
import nodo.local.ledger.LedgerComparison;
import nodo.local.ledger.Outbox;
import nodo.local.ledger.SimulatorBooks;

/**
 * The parties of a scenario.
 *
 * @param hub the hub
 * @param psp the PSP of one test class
 * @param creditor the creditor that does as it is told
 * @param node what the node wrote down
 */
record ScenarioHub(LocalHub hub, PayingPsp psp, ScriptedCreditor creditor, NodeBook node) {

    private static final Patience PATIENCE = Patience.ofSeconds(20);

    static ScenarioHub of(LocalHub hub, ScriptedCreditor creditor) {
        return new ScenarioHub(hub, new PayingPsp(hub.pspPort()), creditor, new NodeBook(hub.database()));
    }

    /** Waits until every recipient of a session's receipt has it. */
    void awaitNotified(String token) {
        PATIENCE.until("the receipts of " + token, () -> {
            List<String> states = node.statesOf(token);
            return !states.isEmpty() && "NOTIFIED".equals(states.get(states.size() - 1));
        });
    }

    /** Waits until what is owed about a session looks so. */
    void awaitOwed(String token, String... owed) {
        PATIENCE.until(List.of(owed) + " of " + token, () -> node.owedFor(token).equals(List.of(owed)));
    }

    /** Waits until all but one of a session's recipients have the receipt, and that one has failed. */
    void awaitOneOwed(String token) {
        PATIENCE.until("one failed receipt of " + token, () -> {
            List<String> owed = node.owedFor(token);
            return owed.size() == 1 && owed.get(0).endsWith("PPT_STAZIONE_INT_PA_SERVIZIO_NONATTIVO");
        });
    }

    /** Lets the clock and the job end the session of a token of one second. */
    void cancel(String token) {
        PATIENCE.until("the cancellation of " + token, () -> {
            hub.monitoring().trigger("mod3CancelV2");
            return node.statesOf(token).contains("CANCELLED");
        });
    }

    /** Requires that the three ledgers agree once nothing is on its way. */
    void requireAgreement() {
        PATIENCE.until("all deliveries", () -> new Outbox(hub.database()).isAtRest());
        SimulatorBooks books = SimulatorBooks.read(hub.simulator()).andHeard(creditor.receipts());

        LedgerComparison comparison = LedgerComparison.of(
                hub.database(), new SimulatorBooks(psp.opened(), psp.told(), books.heard(), books.repeated()));

        assertThat(comparison.contradictions()).isEmpty();
    }
}
