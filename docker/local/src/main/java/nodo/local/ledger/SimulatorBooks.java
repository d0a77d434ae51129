package nodo.local.ledger;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nodo.local.client.Simulator;

/**
 * The books of the simulated PSP and EC, read at one moment.
 *
 * @param opened the sessions that were opened for the PSP
 * @param told the outcomes that the PSP told, each with the best answer that it heard
 * @param heard the receipts that the ECs took in
 * @param repeated the receipts that came once more to ECs that have them
 * @param touchpoint what was closed at the touchpoint, and what became of it
 * @param classic what was sent and taken in the classic model
 */
public record SimulatorBooks(
        List<OpenedSession> opened,
        List<ToldOutcome> told,
        List<HeardReceipt> heard,
        List<RepeatedReceipt> repeated,
        TouchpointBook touchpoint,
        ClassicBook classic) {

    /** Copies the lists. */
    public SimulatorBooks {
        opened = List.copyOf(opened);
        told = List.copyOf(told);
        heard = List.copyOf(heard);
        repeated = List.copyOf(repeated);
    }

    /** The books of a PSP and of ECs where no touchpoint takes part. */
    public SimulatorBooks(
            List<OpenedSession> opened,
            List<ToldOutcome> told,
            List<HeardReceipt> heard,
            List<RepeatedReceipt> repeated) {
        this(opened, told, heard, repeated, TouchpointBook.EMPTY, ClassicBook.EMPTY);
    }

    /** The sessions that the PSP told to be paid. */
    Set<String> paidTokens() {
        return told.stream().filter(ToldOutcome::paid).map(ToldOutcome::token).collect(Collectors.toUnmodifiableSet());
    }

    /** Reads all ledgers to their ends. */
    public static SimulatorBooks read(Simulator simulator) {
        List<OpenedSession> opened = new ArrayList<>();
        Map<String, ToldOutcome> told = new LinkedHashMap<>();
        List<HeardReceipt> heard = new ArrayList<>();
        List<RepeatedReceipt> repeated = new ArrayList<>();
        simulator.readPspLedger(fact -> {
            switch (fact.getString("what")) {
                case "activated" -> addOpened(fact, opened);
                case "outcome", "outcome-answered" -> {
                    ToldOutcome outcome = outcome(fact);
                    told.merge(outcome.token() + outcome.paid(), outcome, ToldOutcome::orLater);
                }
                default -> {
                    // What it is about to ask proves nothing.
                }
            }
        });
        simulator.readEcLedger(fact -> {
            if ("receipt".equals(fact.getString("what"))) {
                addReceipt(fact, heard, repeated);
            }
        });
        TouchpointBook touchpoint = TouchpointBook.read(simulator, opened);
        return new SimulatorBooks(
                opened, List.copyOf(told.values()), heard, repeated, touchpoint, ClassicBook.read(simulator));
    }

    /** The same books with the receipts that another EC took in. */
    public SimulatorBooks andHeard(List<HeardReceipt> more) {
        List<HeardReceipt> all = new ArrayList<>(heard);
        all.addAll(more);
        return new SimulatorBooks(opened, told, all, repeated, touchpoint, classic);
    }

    /** Whether the hub has answered to all that was told it. */
    public boolean isAnswered() {
        return told.stream().allMatch(ToldOutcome::answered) && classic.isAnswered();
    }

    private static void addReceipt(JsonObject fact, List<HeardReceipt> heard, List<RepeatedReceipt> repeated) {
        String token = fact.getString("token");
        String station = fact.getString("station");
        if (fact.getBoolean("repeated")) {
            repeated.add(new RepeatedReceipt(token, station, Instant.parse(fact.getString("at"))));
        } else if (fact.getBoolean("accepted")) {
            heard.add(new HeardReceipt(token, station, notice(fact)));
        }
    }

    static void addOpened(JsonObject fact, List<OpenedSession> opened) {
        if (!fact.getString("token").isEmpty()) {
            opened.add(new OpenedSession(fact.getString("token"), notice(fact)));
        }
    }

    private static ToldOutcome outcome(JsonObject fact) {
        return new ToldOutcome(
                fact.getString("token"),
                "OK".equals(fact.getString("outcome")),
                fact.getString("answer", ToldOutcome.NONE));
    }

    private static String notice(JsonObject fact) {
        return fact.getString("creditor") + "/" + fact.getString("notice");
    }
}
