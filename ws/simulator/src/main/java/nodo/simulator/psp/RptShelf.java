package nodo.simulator.psp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import nodo.simulator.rpt.RptKey;

/** The RPTs that the PSPs hold. All of it is told again by the ledger when the simulator starts. */
@ApplicationScoped
public class RptShelf {

    static final String RPT = "rpt";
    static final String MADE = "rt-made";
    static final String ANSWERED = "rt-answered";
    static final String LISTED = "rt-listed";
    static final String ACK = "ack";
    static final String CANCELLED = "rpt-cancelled";
    static final String RR = "rr";
    static final String ER = "er";
    static final String REVOKING = "revocation-sending";

    private static final Set<String> TAKEN = Set.of("OK", "PPT_RT_DUPLICATA");

    private final Map<RptKey, HeldRpt> held = new ConcurrentHashMap<>();
    private final Set<RptKey> refused = ConcurrentHashMap.newKeySet();
    private final Set<String> revocations = ConcurrentHashMap.newKeySet();

    /** An RPT that was accepted. */
    Optional<HeldRpt> of(RptKey key) {
        return Optional.ofNullable(held.get(key));
    }

    /** All RPTs that came with the same parameters. */
    List<HeldRpt> together(String parameters) {
        return held.values().stream()
                .filter(one -> one.parameters().equals(parameters))
                .toList();
    }

    /** Whether an RPT was refused, and not accepted later. */
    boolean isRefused(RptKey key) {
        return refused.contains(key) && !held.containsKey(key);
    }

    /** The RTs that the hub is to fetch by a channel. */
    List<RptKey> listed(String channel) {
        return held.values().stream()
                .filter(one -> one.listed() && one.channel().equals(channel))
                .map(HeldRpt::key)
                .toList();
    }

    /** Whether a step of a storno or of a revocation was taken. */
    boolean knows(String step, RptKey key) {
        return revocations.contains(step + key);
    }

    /** Takes a fact of the ledger, new or old. */
    void learn(JsonObject fact) {
        String what = fact.getString("what");
        switch (what) {
            case RPT -> learnRpt(fact);
            case MADE -> change(fact, rpt -> rpt.with(Base64.getDecoder().decode(fact.getString("document"))));
            case LISTED -> change(fact, rpt -> rpt.inTheList(true));
            case ANSWERED -> {
                if (TAKEN.contains(fact.getString("answer"))) {
                    change(fact, HeldRpt::close);
                }
            }
            case ACK -> change(fact, rpt -> fact.getBoolean("taken") ? rpt.close() : rpt.inTheList(false));
            case CANCELLED -> change(fact, HeldRpt::close);
            case RR, ER, REVOKING -> learnStep(what, fact);
            default -> {
                // All else is about notices.
            }
        }
    }

    private void learnRpt(JsonObject fact) {
        RptKey key = RptKey.of(fact);
        if (!"OK".equals(fact.getString("answer"))) {
            refused.add(key);
            return;
        }
        held.putIfAbsent(key, HeldRpt.of(fact));
    }

    private void learnStep(String what, JsonObject fact) {
        if ("OK".equals(fact.getString("answer", "OK"))) {
            revocations.add(what + RptKey.of(fact));
        }
    }

    private void change(JsonObject fact, UnaryOperator<HeldRpt> change) {
        held.computeIfPresent(RptKey.of(fact), (key, rpt) -> rpt.closed() ? rpt : change.apply(rpt));
    }
}
