package nodo.simulator.script;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import nodo.simulator.json.JsonText;
import nodo.simulator.json.Members;

/**
 * One order to misbehave.
 *
 * @param about which messages
 * @param times how often, 1 to a million
 * @param before how long to wait before the message is handled
 * @param after how long to wait before the answer leaves
 * @param commits whether the message is handled as usual before anything else is answered
 * @param fault a KO to answer
 * @param answer an answer to give as it is, whatever was asked
 * @param cut whether the connection ends in the middle of the answer, or before an answer that has no bytes
 * @param drip how the answer leaves, in small pieces
 */
public record Script(
        Trait about,
        int times,
        Duration before,
        Duration after,
        boolean commits,
        Optional<Fault> fault,
        Optional<Literal> answer,
        boolean cut,
        Optional<Drip> drip) {

    private static final int MOST_TIMES = 1_000_000;

    /** A KO. */
    public record Fault(String code, String text, String description) {}

    /** An answer to give as it is. */
    public record Literal(int status, String contentType, String body) {}

    /** So many bytes, and then a pause. */
    public record Drip(int bytes, Duration every) {}

    /**
     * Reads an order.
     *
     * @throws nodo.simulator.json.InvalidOrder if a member cannot be read
     */
    public static Script read(JsonObject order) {
        Members members = Members.of(order);
        Script script = new Script(
                new Trait(
                        members.text("operation", ""),
                        members.text("endpoint", ""),
                        members.text("creditor", ""),
                        members.text("notice", "")),
                members.count("times", MOST_TIMES, 1, MOST_TIMES),
                members.millis("beforeMillis", Duration.ZERO),
                members.millis("afterMillis", Duration.ZERO),
                members.flag("commits", !order.containsKey("fault") && !order.containsKey("answer")),
                members.object("fault").map(Script::fault),
                members.object("answer").map(Script::literal),
                members.flag("cut", false),
                members.object("drip").map(Script::drip));
        members.end();
        return script;
    }

    private static Fault fault(Members members) {
        Fault fault = new Fault(
                members.text("code"), members.text("string", "Errore"), members.text("description", "come da copione"));
        members.end();
        return fault;
    }

    private static Literal literal(Members members) {
        Literal literal = new Literal(
                members.count("status", 200, 200, 599),
                members.text("contentType", "text/xml; charset=UTF-8"),
                members.text("body", ""));
        members.end();
        return literal;
    }

    private static Drip drip(Members members) {
        Drip drip =
                new Drip(members.count("bytes", 1, 1, 1 << 20), members.millis("everyMillis", Duration.ofMillis(100)));
        members.end();
        return drip;
    }

    /** The order as it can be given again. */
    JsonObjectBuilder write() {
        JsonObjectBuilder members = JsonText.object()
                .add("operation", about.operation())
                .add("endpoint", about.endpoint())
                .add("creditor", about.creditor())
                .add("notice", about.notice())
                .add("times", times)
                .add("beforeMillis", before.toMillis())
                .add("afterMillis", after.toMillis())
                .add("commits", commits)
                .add("cut", cut);
        fault.ifPresent(one -> members.add(
                "fault",
                JsonText.object()
                        .add("code", one.code())
                        .add("string", one.text())
                        .add("description", one.description())));
        answer.ifPresent(one -> members.add(
                "answer",
                JsonText.object()
                        .add("status", one.status())
                        .add("contentType", one.contentType())
                        .add("body", one.body())));
        drip.ifPresent(one -> members.add(
                "drip",
                JsonText.object()
                        .add("bytes", one.bytes())
                        .add("everyMillis", one.every().toMillis())));
        return members;
    }

    /** Waits before the message is handled. */
    public void pauseBefore() {
        LockSupport.parkNanos(before.toNanos());
    }

    /** Waits before the answer leaves. */
    public void pauseAfter() {
        LockSupport.parkNanos(after.toNanos());
    }

    /** The fact of a ledger that something else than usual was told about a message. */
    public JsonObject fact(Trait message) {
        return JsonText.object()
                .add("what", "scripted")
                .add("operation", message.operation())
                .add("creditor", message.creditor())
                .add("station", message.endpoint())
                .add("notice", message.notice())
                .add("commits", commits)
                .add("cut", cut)
                .add("answer", told())
                .build();
    }

    /** What is answered in place of the usual, in a word: a fault code, a literal's status, or that it is the usual. */
    private String told() {
        return fault.map(Fault::code)
                .or(() -> answer.map(literal -> "HTTP " + literal.status()))
                .orElse(commits ? "usual" : "nothing");
    }
}
