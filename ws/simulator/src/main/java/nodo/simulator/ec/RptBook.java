package nodo.simulator.ec;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import nodo.simulator.rpt.RptKey;

/**
 * The RPTs that the creditors have begun to send, and what came back for them. All of it is told again by the ledger when
 * the simulator starts.
 */
@ApplicationScoped
public class RptBook {

    static final String SENDING = "rpt-sending";
    static final String ANSWERED = "rpt-answered";
    static final String RT = "rt";
    static final String STORNO = "storno-sending";
    static final String RR = "rr";
    static final String ER = "er";

    /** What says that the hub has an RPT. */
    private static final Set<String> TAKEN = Set.of("OK", "PPT_RPT_DUPLICATA");

    private final Set<RptKey> begun = ConcurrentHashMap.newKeySet();
    private final Set<RptKey> refused = ConcurrentHashMap.newKeySet();
    private final Map<RptKey, String> receipts = new ConcurrentHashMap<>();
    private final Set<RptKey> stornos = ConcurrentHashMap.newKeySet();
    private final Set<RptKey> revocations = ConcurrentHashMap.newKeySet();
    private final Set<RptKey> outcomes = ConcurrentHashMap.newKeySet();

    /** Whether an RPT was sent, or was about to be. */
    boolean knows(RptKey key) {
        return begun.contains(key);
    }

    /** Takes an RPT for somebody who is about to send it; false if somebody was before, unless the hub has refused it. */
    boolean claim(RptKey key) {
        return begun.add(key) || refused.remove(key);
    }

    /** The digest of the receipt that was taken in. */
    Optional<String> receipt(RptKey key) {
        return Optional.ofNullable(receipts.get(key));
    }

    /** Whether a payment was asked back from its PSP. */
    boolean asksBack(RptKey key) {
        return stornos.contains(key);
    }

    /** Whether the PSP has asked to take a receipt back. */
    boolean isAskedBack(RptKey key) {
        return revocations.contains(key);
    }

    /** Whether it is known what came of a storno. */
    boolean hasOutcome(RptKey key) {
        return outcomes.contains(key);
    }

    /** Takes a fact of the ledger, new or old. */
    void learn(JsonObject fact) {
        switch (fact.getString("what")) {
            case SENDING -> begun.add(RptKey.of(fact));
            case ANSWERED -> learnAnswer(fact);
            case STORNO -> stornos.add(RptKey.of(fact));
            case RT -> learn(fact, key -> receipts.putIfAbsent(key, fact.getString("digest")));
            case RR -> learn(fact, revocations::add);
            case ER -> learn(fact, outcomes::add);
            default -> {
                // All else is about notices.
            }
        }
    }

    private void learnAnswer(JsonObject fact) {
        if (!TAKEN.contains(fact.getString("answer"))) {
            refused.add(RptKey.of(fact));
        }
    }

    private static void learn(JsonObject fact, Consumer<RptKey> book) {
        if (fact.getBoolean("accepted")) {
            book.accept(RptKey.of(fact));
        }
    }
}
