package nodo.reporting.rest;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.Response.Status;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nodo.exchange.rest.JsonAnswers;
import nodo.exchange.rest.RestCall;
import nodo.exchange.rest.RestOperation;
import nodo.fault.Fault;
import nodo.fault.FaultCode;
import nodo.fault.Refusal;

/**
 * One call of the API: what it does, and how it is refused. Belongs to the request's thread. Source: fdr §6.5.
 */
final class FdrOperation implements RestOperation {

    private static final int LARGEST = 1 << 20;

    /** Codes of the hub that the API has under other names. */
    private static final Map<FaultCode, FaultCode> OWN_CODES =
            Map.of(FaultCode.PPT_SYSTEM_ERROR, FaultCode.FDR_0500, FaultCode.PPT_SINTASSI_EXTRAXSD, FaultCode.FDR_1005);

    /** What is not here is 400. */
    private static final Map<FaultCode, Status> STATUSES = Map.of(
            FaultCode.FDR_0500, Status.INTERNAL_SERVER_ERROR,
            FaultCode.FDR_3001, Status.NOT_FOUND,
            FaultCode.PPT_AUTENTICAZIONE, Status.UNAUTHORIZED,
            FaultCode.PPT_AUTORIZZAZIONE, Status.FORBIDDEN);

    private final String name;
    private final Status accepted;
    private final Work work;
    private Optional<String> path = Optional.empty();

    /** Does what is asked. */
    @FunctionalInterface
    interface Work {

        /**
         * Does it.
         *
         * @param request what the body says
         * @param call makes the exchange that the service works on
         * @return the bytes to send
         */
        byte[] answer(Fields request, RestCall call);
    }

    private FdrOperation(String name, Status accepted, Work work) {
        this.name = name;
        this.accepted = accepted;
        this.work = work;
    }

    /** A call that is answered with 200 if all is well. */
    static FdrOperation of(String name, Work work) {
        return new FdrOperation(name, Status.OK, work);
    }

    /** A call that is answered with 201 if all is well. */
    static FdrOperation creating(String name, Work work) {
        return new FdrOperation(name, Status.CREATED, work);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int largestRequest() {
        return LARGEST;
    }

    @Override
    public int accepted() {
        return accepted.getStatusCode();
    }

    @Override
    public String malformed() {
        return "Il corpo non è un oggetto JSON valido.";
    }

    /** A mistake of the caller's, with its place. */
    Refusal mistake(FaultCode code, String place, String message) {
        path = Optional.of(place);
        return new Refusal(code, message);
    }

    @Override
    public JsonObject refusal(Fault fault) {
        FaultCode code = own(fault.code());
        Status status = statusOf(code);
        JsonObjectBuilder error = JsonAnswers.object();
        path.ifPresent(place -> error.add("path", place));
        error.add(
                "message",
                code == FaultCode.FDR_0500 ? code.text() : fault.description().orElseGet(code::text));
        JsonObjectBuilder answer = JsonAnswers.object()
                .add("errorId", UUID.randomUUID().toString())
                .add("httpStatusCode", status.getStatusCode())
                .add("httpStatusDescription", status.getReasonPhrase());
        if (code.name().startsWith("FDR_")) {
            answer.add("appErrorCode", code.name().replace('_', '-'));
        }
        return answer.add("errors", JsonAnswers.array().add(error)).build();
    }

    @Override
    public int status(FaultCode code) {
        return statusOf(own(code)).getStatusCode();
    }

    private static FaultCode own(FaultCode code) {
        return OWN_CODES.getOrDefault(code, code);
    }

    private static Status statusOf(FaultCode code) {
        return STATUSES.getOrDefault(code, Status.BAD_REQUEST);
    }

    @Override
    public byte[] answer(JsonObject request, RestCall call) {
        return work.answer(new Fields(request, "", this), call);
    }
}
