package nodo.local.ledger;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nodo.local.client.Simulator;

/**
 * The books of EC and PSP about payments of the classic model.
 *
 * @param sent the RPTs that ECs sent, each with what it heard last
 * @param taken the RPTs that came to PSPs
 * @param told the RTs that PSPs sent or let be fetched, each with the best answer
 * @param heard the RTs that came to ECs
 */
record ClassicBook(List<SentRpt> sent, List<TakenRpt> taken, List<ToldRt> told, List<HeardRt> heard) {

    /** Nobody said anything. */
    static final ClassicBook EMPTY = new ClassicBook(List.of(), List.of(), List.of(), List.of());

    /** Copies the lists. */
    ClassicBook {
        sent = List.copyOf(sent);
        taken = List.copyOf(taken);
        told = List.copyOf(told);
        heard = List.copyOf(heard);
    }

    /** Reads the ledgers to their ends. */
    static ClassicBook read(Simulator simulator) {
        Map<String, SentRpt> sent = new LinkedHashMap<>();
        List<TakenRpt> taken = new ArrayList<>();
        Map<String, ToldRt> told = new LinkedHashMap<>();
        List<HeardRt> heard = new ArrayList<>();
        simulator.readEcLedger(fact -> {
            switch (fact.getString("what")) {
                case "rpt-sending" -> sent.put(key(fact), sent(fact, ToldOutcome.NONE));
                case "rpt-answered" -> sent.put(key(fact), sent(fact, fact.getString("answer")));
                case "rt" -> heard.add(heard(fact));
                default -> {
                    // All else is about notices.
                }
            }
        });
        simulator.readPspLedger(fact -> {
            switch (fact.getString("what")) {
                case "rpt" ->
                    taken.add(new TakenRpt(
                            key(fact), "OK".equals(fact.getString("answer")), fact.getBoolean("repeated")));
                case "rt-sending" -> addTold(told, fact, ToldOutcome.NONE);
                case "rt-answered" -> addTold(told, fact, fact.getString("answer"));
                case "ack" -> addTold(told, fact, fact.getBoolean("taken") ? "OK" : fact.getString("code"));
                default -> {
                    // All else is about notices, or proves nothing.
                }
            }
        });
        return new ClassicBook(List.copyOf(sent.values()), taken, List.copyOf(told.values()), heard);
    }

    private static SentRpt sent(JsonObject fact, String answer) {
        return new SentRpt(key(fact), fact.getString("digest"), answer);
    }

    private static HeardRt heard(JsonObject fact) {
        return new HeardRt(
                key(fact),
                fact.getString("digest"),
                fact.getString("outcome"),
                fact.getBoolean("accepted"),
                fact.getBoolean("repeated"),
                Instant.parse(fact.getString("at")));
    }

    private static void addTold(Map<String, ToldRt> told, JsonObject fact, String answer) {
        ToldRt rt = new ToldRt(key(fact), fact.getString("digest"), answer);
        told.merge(rt.key() + " " + rt.digest(), rt, ToldRt::orLater);
    }

    private static String key(JsonObject fact) {
        return fact.getString("creditor") + "/" + fact.getString("iuv") + "/" + fact.getString("ccp");
    }

    /** Whether every RPT and every RT was answered. */
    boolean isAnswered() {
        return sent.stream().allMatch(SentRpt::answered) && told.stream().allMatch(ToldRt::answered);
    }
}
