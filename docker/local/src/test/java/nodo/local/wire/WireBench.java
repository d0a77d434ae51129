package nodo.local.wire;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import nodo.local.LocalHub;
import nodo.local.NodeBook;
import nodo.local.ScriptedCreditor;
import nodo.local.client.HubMonitoring;
import nodo.local.client.Patience;
import nodo.local.client.Reply;
import nodo.local.client.RestPort;
import nodo.local.client.SoapPort;
import nodo.local.client.Xml;

/** Plays one case against a hub, step by step. */
final class WireBench {

    private static final Patience PATIENCE = Patience.ofSeconds(15);
    private static final Duration TOKEN_LIFE = Duration.ofMillis(1100);

    private static final AtomicLong SERIAL = new AtomicLong();

    private final Function<String, SoapPort> ports;
    private final HubMonitoring monitoring;
    private final RestPort rest;
    private final NodeBook node;
    private final ScriptedCreditor creditor;
    private final Map<String, String> variables = new HashMap<>();
    private final Map<String, String> configuration = new HashMap<>();

    private String action = "";
    private boolean actionGiven;
    private String lastRequest = "";
    private long lastAnswerAt;
    private Reply reply = new Reply(0, "", new byte[0]);

    WireBench(LocalHub hub, ScriptedCreditor creditor) {
        this(hub, creditor, hub::portOf);
    }

    /**
     * A bench that posts to chosen ports.
     *
     * @param ports the port of each operation
     */
    WireBench(LocalHub hub, ScriptedCreditor creditor, Function<String, SoapPort> ports) {
        this.ports = ports;
        this.monitoring = hub.monitoring();
        this.rest = new RestPort(hub.baseUrl(), hub.monitoringKey());
        this.node = new NodeBook(hub.database());
        this.creditor = creditor;
        variables.put("serial", Long.toString(SERIAL.incrementAndGet()));
    }

    /** Plays all steps, and puts back what they configured. */
    void play(WireCase wireCase) {
        try {
            for (int i = 0; i < wireCase.steps().size(); i++) {
                play(wireCase.steps().get(i), nextRequest(wireCase, i));
            }
        } finally {
            configuration.forEach(monitoring::configure);
        }
    }

    /** Several documents of one request are told apart by their numbers. */
    private void enclose(WireStep step) {
        byte[] bytes = new Template(step.content()).with(variables).getBytes(StandardCharsets.UTF_8);
        String document = Base64.getEncoder().encodeToString(bytes);
        variables.put("document", document);
        variables.put("document" + step.number(), document);
    }

    private static String nextRequest(WireCase wireCase, int from) {
        return wireCase.steps().stream()
                .skip(from)
                .filter(step -> step.kind() == WireStep.Kind.REQUEST)
                .map(WireStep::content)
                .findFirst()
                .orElse("");
    }

    private void play(WireStep step, String nextRequest) {
        switch (step.kind()) {
            case PSP_XML -> creditor.willAnswer(payment(nextRequest), 200, filled(step.content()));
            case PSP_HTTP -> willAnswerHttp(filled(nextRequest), step.content());
            case PSP_SILENT -> creditor.willKeepSilent(payment(nextRequest), pause(step.content()));
            case EC_XML -> creditor.willAnswer(ScriptedCreditor.subjectOf(nextRequest), 200, step.content());
            case EC_HTTP -> willAnswerHttp(nextRequest, step.content());
            case EC_SILENT ->
                creditor.willKeepSilent(
                        ScriptedCreditor.subjectOf(nextRequest),
                        Duration.ofMillis(Long.parseLong(step.content().strip())));
            case FLOW -> enclose(step);
            case CONFIG -> configure(step.content().strip());
            case EXPIRED -> expire();
            case CANCELLED -> cancel();
            case AGED -> node.age(variables.getOrDefault("session", ""));
            case ACTION -> giveAction(step.content().strip());
            case REQUEST -> request(step.content());
            case ANSWER -> answer(step.content());
            case REST_REQUEST -> restRequest(step.content());
            case REST_ANSWER -> restAnswer(step.content());
        }
    }

    /** The payment that a request is about, by which the scripted partner knows it again. */
    private String payment(String request) {
        return ScriptedCreditor.subjectOf(filled(request));
    }

    private String filled(String content) {
        return new Template(content).with(variables);
    }

    private static Duration pause(String content) {
        return Duration.ofMillis(Long.parseLong(content.strip()));
    }

    private void willAnswerHttp(String nextRequest, String content) {
        int status = Integer.parseInt(content.substring("HTTP ".length(), content.indexOf('\n')));
        creditor.willAnswer(ScriptedCreditor.subjectOf(nextRequest), status, body(content));
    }

    /** What stands behind the first blank line. */
    private static String body(String content) {
        return content.substring(content.indexOf("\n\n") + 2).strip();
    }

    private void configure(String line) {
        String key = line.substring(0, line.indexOf('='));
        JsonObject keys = monitoring.registry().getJsonObject("configurationKeys");
        configuration.put(key, keys.getString(key));
        monitoring.configure(key, line.substring(line.indexOf('=') + 1));
    }

    private void expire() {
        PATIENCE.until("the token's end", () -> System.nanoTime() - lastAnswerAt > TOKEN_LIFE.toNanos());
    }

    private void cancel() {
        String token = variables.getOrDefault("token", "");
        PATIENCE.until("the cancellation of " + token, () -> {
            monitoring.trigger("mod3CancelV2");
            return node.statesOf(token).contains("CANCELLED");
        });
    }

    private void giveAction(String given) {
        action = given;
        actionGiven = true;
    }

    private void request(String content) {
        lastRequest = new Template(content).with(variables);
        String operation = Xml.operation(lastRequest);
        reply = ports.apply(operation).post(actionGiven ? action : operation, lastRequest);
        lastAnswerAt = System.nanoTime();
        actionGiven = false;
    }

    private void answer(String expected) {
        assertThat(reply.status()).as("HTTP status of %s", reply).isEqualTo(200);
        assertThat(reply.contentType()).isEqualToIgnoringCase("text/xml; charset=UTF-8");
        String actual = Xml.lines(reply.body());
        Template template = new Template(Xml.lines(expected));
        assertThat(actual).as("the answer to%n%s", lastRequest).isEqualTo(template.meaning(actual, variables));
    }

    /** The first line is a method and a path; a GET is nothing else. */
    private void restRequest(String content) {
        lastRequest = filled(content).strip();
        String[] parts = lastRequest.split("\n\n", 2);
        String[] line = parts[0].split(" ", 2);
        String body = parts.length == 2 ? parts[1] : "";
        reply = rest.send(line[0], line[1], body.getBytes(StandardCharsets.UTF_8));
        lastAnswerAt = System.nanoTime();
    }

    /** The first line is {@code HTTP} and a status. */
    private void restAnswer(String expected) {
        String answer = "HTTP " + reply.status() + "\n\n" + reply.text();
        assertThat(reply.contentType()).as("type of %s", answer).isEqualToIgnoringCase("application/json");
        String template = new Template(expected.strip()).meaning(answer, variables);
        assertThat(answer).as("the answer to%n%s", lastRequest).isEqualTo(template);
    }
}
