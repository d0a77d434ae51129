package nodo.simulator.hub;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import nodo.simulator.json.JsonText;
import nodo.wire.codec.Reading;
import nodo.wire.common.CtFaultBean;
import nodo.wire.common.CtResponse;
import nodo.wire.common.StOutcome;
import nodo.wire.nodeforio.ActivateIOPaymentRes;
import nodo.wire.nodeforpsp.ActivatePaymentNoticeRes;
import nodo.wire.nodeforpsp.ActivatePaymentNoticeV2Response;
import org.jspecify.annotations.Nullable;

/**
 * What the hub answered, if it did.
 *
 * @param status the HTTP status, 0 if no answer came
 * @param outcome OK or KO; none unless the answer is valid
 * @param faultCode the code of a KO
 * @param description the description of a KO
 * @param token the token of an activation
 * @param amount the amount of an activation
 * @param details what else an answer of the classic model says, see {@link ClassicAnswer}
 * @param problem why there is no valid answer
 * @param elapsed how long it took
 */
public record Heard(
        int status,
        Optional<String> outcome,
        Optional<String> faultCode,
        Optional<String> description,
        Optional<String> token,
        Optional<String> amount,
        JsonObject details,
        Optional<String> problem,
        Duration elapsed) {

    /** What a hub says that does not know what became of the request. */
    private static final String SYSTEM_ERROR = "PPT_SYSTEM_ERROR";

    private static final int INTERNAL_ERROR = 500;

    /** No answer, and why. */
    public static Heard nothing(String problem, Duration elapsed) {
        return new Heard(
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                JsonValue.EMPTY_JSON_OBJECT,
                Optional.of(problem),
                elapsed);
    }

    static Heard of(int status, Reading reading, byte[] body, Duration elapsed) {
        if (reading instanceof Reading.Valid valid && valid.payload() instanceof ActivateIOPaymentRes io) {
            return of(status, io, elapsed);
        }
        if (reading instanceof Reading.Valid valid && valid.payload() instanceof CtResponse response) {
            return of(status, response, elapsed);
        }
        if (reading instanceof Reading.Valid) {
            return of(status, ClassicAnswer.read(body), elapsed);
        }
        String problem =
                reading instanceof Reading.Invalid invalid ? invalid.description() : "no answer of this service";
        return new Heard(
                status,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                JsonValue.EMPTY_JSON_OBJECT,
                Optional.of(problem),
                elapsed);
    }

    private static Heard of(int status, ClassicAnswer answer, Duration elapsed) {
        return new Heard(
                status,
                Optional.of(answer.ok() ? "OK" : "KO"),
                answer.faultCode(),
                answer.description(),
                Optional.empty(),
                Optional.empty(),
                answer.details(),
                Optional.empty(),
                elapsed);
    }

    private static Heard of(int status, CtResponse response, Duration elapsed) {
        @Nullable CtFaultBean fault = response.getFault();
        return new Heard(
                status,
                Optional.of(response.getOutcome() == StOutcome.OK ? "OK" : "KO"),
                Optional.ofNullable(fault).map(CtFaultBean::getFaultCode),
                Optional.ofNullable(fault).map(CtFaultBean::getDescription),
                token(response),
                amount(response),
                JsonValue.EMPTY_JSON_OBJECT,
                Optional.empty(),
                elapsed);
    }

    private static Heard of(int status, ActivateIOPaymentRes io, Duration elapsed) {
        Optional<nodo.wire.nodeforio.CtFaultBean> fault = Optional.ofNullable(io.getFault());
        return new Heard(
                status,
                Optional.of(io.getOutcome().value()),
                fault.map(nodo.wire.nodeforio.CtFaultBean::getFaultCode),
                fault.map(nodo.wire.nodeforio.CtFaultBean::getDescription),
                Optional.ofNullable(io.getPaymentToken()),
                Optional.ofNullable(io.getTotalAmount()).map(String::valueOf),
                JsonValue.EMPTY_JSON_OBJECT,
                Optional.empty(),
                elapsed);
    }

    /** An answer of the REST interface, in the words of either version. */
    static Heard of(int status, JsonObject body, Duration elapsed) {
        return new Heard(
                status,
                text(body, "outcome", "esito"),
                Optional.empty(),
                text(body, "description", "descrizione"),
                Optional.empty(),
                Optional.empty(),
                body,
                Optional.empty(),
                elapsed);
    }

    private static Optional<String> text(JsonObject body, String name, String olderName) {
        return Stream.of(name, olderName)
                .map(body::get)
                .filter(JsonString.class::isInstance)
                .map(text -> ((JsonString) text).getString())
                .findFirst();
    }

    private static Optional<String> token(CtResponse response) {
        if (response instanceof ActivatePaymentNoticeRes v1) {
            return Optional.ofNullable(v1.getPaymentToken());
        }
        return response instanceof ActivatePaymentNoticeV2Response v2
                ? Optional.ofNullable(v2.getPaymentToken())
                : Optional.empty();
    }

    private static Optional<String> amount(CtResponse response) {
        if (response instanceof ActivatePaymentNoticeRes v1) {
            return Optional.ofNullable(v1.getTotalAmount()).map(String::valueOf);
        }
        return response instanceof ActivatePaymentNoticeV2Response v2
                ? Optional.ofNullable(v2.getTotalAmount()).map(String::valueOf)
                : Optional.empty();
    }

    /** Whether the answer is OK. */
    public boolean ok() {
        return outcome.filter("OK"::equals).isPresent();
    }

    /**
     * Whether the hub said what it made of the request; otherwise its caller has to ask again. PPT_SYSTEM_ERROR says that it
     * does not know; see the package of the PSP.
     */
    public boolean conclusive() {
        return outcome.isPresent()
                && status < INTERNAL_ERROR
                && faultCode.filter(SYSTEM_ERROR::equals).isEmpty();
    }

    /** OK, the fault code, over REST the description of the KO, or none. */
    public String answer() {
        return ok()
                ? "OK"
                : faultCode.or(() -> outcome.flatMap(ko -> description)).orElse("none");
    }

    /** What was heard, as the answer to an order tells it. */
    public JsonObjectBuilder write(String operation) {
        JsonObjectBuilder members =
                JsonText.object().add("operation", operation).add("status", status);
        outcome.ifPresent(value -> members.add("outcome", value));
        faultCode.ifPresent(value -> members.add("faultCode", value));
        description.ifPresent(value -> members.add("description", value));
        token.ifPresent(value -> members.add("token", value));
        amount.ifPresent(value -> members.add("amount", value));
        problem.ifPresent(value -> members.add("problem", value));
        details.forEach(members::add);
        return members.add("elapsedMillis", elapsed.toMillis());
    }
}
