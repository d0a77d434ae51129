package nodo.simulator.psp;

import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.util.Optional;
import nodo.simulator.json.JsonText;
import nodo.wire.codec.Reading;
import nodo.wire.common.CtFaultBean;
import nodo.wire.common.CtResponse;
import nodo.wire.common.StOutcome;
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
 * @param problem why there is no valid answer
 * @param elapsed how long it took
 */
record Heard(
        int status,
        Optional<String> outcome,
        Optional<String> faultCode,
        Optional<String> description,
        Optional<String> token,
        Optional<String> amount,
        Optional<String> problem,
        Duration elapsed) {

    /** What a hub says that does not know what became of the request. */
    private static final String SYSTEM_ERROR = "PPT_SYSTEM_ERROR";

    static Heard nothing(String problem, Duration elapsed) {
        return new Heard(
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(problem),
                elapsed);
    }

    static Heard of(int status, Reading reading, Duration elapsed) {
        if (reading instanceof Reading.Valid valid && valid.payload() instanceof CtResponse response) {
            return of(status, response, elapsed);
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
                Optional.of(problem),
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
                Optional.empty(),
                elapsed);
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

    boolean ok() {
        return outcome.filter("OK"::equals).isPresent();
    }

    /** Whether the hub said what it made of the request; otherwise the PSP has to ask again. See the package description. */
    boolean conclusive() {
        return outcome.isPresent() && faultCode.filter(SYSTEM_ERROR::equals).isEmpty();
    }

    /** OK, the fault code, or none. */
    String answer() {
        return ok() ? "OK" : faultCode.orElse("none");
    }

    JsonObjectBuilder write(String operation) {
        JsonObjectBuilder members =
                JsonText.object().add("operation", operation).add("status", status);
        outcome.ifPresent(value -> members.add("outcome", value));
        faultCode.ifPresent(value -> members.add("faultCode", value));
        description.ifPresent(value -> members.add("description", value));
        token.ifPresent(value -> members.add("token", value));
        amount.ifPresent(value -> members.add("amount", value));
        problem.ifPresent(value -> members.add("problem", value));
        return members.add("elapsedMillis", elapsed.toMillis());
    }
}
