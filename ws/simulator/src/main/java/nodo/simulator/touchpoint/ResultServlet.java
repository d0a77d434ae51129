package nodo.simulator.touchpoint;

import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import nodo.simulator.json.InvalidOrder;
import nodo.simulator.json.JsonText;
import nodo.simulator.script.Counterpart;
import nodo.simulator.script.Script;
import nodo.simulator.script.ScriptedAnswer;
import nodo.simulator.script.Scripts;
import nodo.simulator.script.Trait;

/**
 * Takes the results that the hub tells: {@code POST /touchpoint/transactions/ID/user-receipts} in version 2, {@code POST
 * /touchpoint/payments/send-payment-result} in version 1. A servlet, so that a script may answer anything.
 */
@WebServlet({"/touchpoint/transactions/*", "/touchpoint/payments/send-payment-result"})
public class ResultServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final String SECOND = "sendPaymentResult-v2";
    private static final String FIRST = "sendPaymentResult-v1";
    private static final String SUFFIX = "/user-receipts";
    private static final int LARGEST_REQUEST = 1 << 20;

    private final transient TouchpointLedger ledger;
    private final transient Scripts scripts;

    @Inject
    public ResultServlet(TouchpointLedger ledger, Scripts scripts) {
        this.ledger = ledger;
        this.scripts = scripts;
    }

    /** What was answered. */
    private record Answer(int status, JsonObject body) {
        byte[] bytes() {
            return body.toString().getBytes(StandardCharsets.UTF_8);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] body = request.getInputStream().readNBytes(LARGEST_REQUEST);
        Optional<String> transaction = transaction(request);
        Trait about = new Trait(transaction.isPresent() ? SECOND : FIRST, "", "", transaction.orElse(""));
        Optional<Script> script = scripts.next(Counterpart.TOUCHPOINT, about);
        if (script.isPresent()) {
            play(script.get(), about, () -> take(request, transaction, body), response);
            return;
        }
        Answer answer = take(request, transaction, body);
        byte[] bytes = answer.bytes();
        response.setStatus(answer.status());
        response.setContentType("application/json");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private void play(
            Script script, Trait about, java.util.function.Supplier<Answer> duty, HttpServletResponse response)
            throws IOException {
        script.pauseBefore();
        byte[] usual = script.commits() ? duty.get().bytes() : new byte[0];
        ledger.append(script.fact(about));
        script.pauseAfter();
        new ScriptedAnswer(script).send(usual, response);
    }

    /** The transaction that the address names; none in version 1. */
    private static Optional<String> transaction(HttpServletRequest request) {
        return Optional.ofNullable(request.getPathInfo())
                .filter(path -> path.endsWith(SUFFIX))
                .map(path -> path.substring(1, path.length() - SUFFIX.length()));
    }

    private synchronized Answer take(HttpServletRequest request, Optional<String> transaction, byte[] body) {
        try {
            JsonObject said = JsonText.parse(new String(body, StandardCharsets.UTF_8));
            PaymentResult result =
                    transaction.map(id -> PaymentResult.second(id, said)).orElseGet(() -> PaymentResult.first(said));
            JsonArrayBuilder tokens = JsonText.array();
            result.tokens().forEach(tokens::add);
            ledger.append(fact(TouchpointLedger.RESULT, request, transaction)
                    .add("transaction", result.transaction())
                    .add("token", result.tokens().get(0))
                    .add("tokens", tokens)
                    .add("outcome", result.outcome())
                    .add("repeated", ledger.knowsResult(result.transaction()))
                    .build());
            return new Answer(
                    HttpServletResponse.SC_OK,
                    JsonText.object().add("outcome", "OK").build());
        } catch (InvalidOrder e) {
            String reason = String.valueOf(e.getMessage());
            ledger.append(fact("result-refused", request, transaction)
                    .add("transaction", transaction.orElse(""))
                    .add("answer", reason)
                    .build());
            return new Answer(
                    HttpServletResponse.SC_BAD_REQUEST,
                    JsonText.object()
                            .add("outcome", "KO")
                            .add("description", reason)
                            .build());
        }
    }

    private static JsonObjectBuilder fact(String what, HttpServletRequest request, Optional<String> transaction) {
        return JsonText.object()
                .add("what", what)
                .add("operation", transaction.isPresent() ? SECOND : FIRST)
                .add(
                        "clientId",
                        Optional.ofNullable(request.getParameter("clientId")).orElse(""))
                .add(
                        "deviceId",
                        Optional.ofNullable(request.getParameter("deviceId")).orElse(""));
    }
}
