package nodo.wisp.rest;

import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import java.util.Map;
import java.util.function.BiFunction;
import nodo.exchange.rest.RestCall;
import nodo.exchange.rest.RestOperation;
import nodo.fault.Fault;
import nodo.fault.FaultCode;

/**
 * One call of a service of the payment manager.
 *
 * @param name the service
 * @param answering reads the request and asks a desk
 */
record WispOperation(String name, BiFunction<JsonObject, RestCall, byte[]> answering) implements RestOperation {

    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;
    private static final int TIMEOUT = 408;
    private static final int UNPROCESSABLE = 422;
    private static final int FAILED = 500;

    /** What is not here is 400. Source: validation §2, column HTTP. */
    private static final Map<FaultCode, Integer> STATUSES = Map.ofEntries(
            Map.entry(FaultCode.PPT_PAGAMENTO_SCONOSCIUTO, NOT_FOUND),
            Map.entry(FaultCode.PPT_TOKEN_SCADUTO, NOT_FOUND),
            Map.entry(FaultCode.PPT_PSP_SCONOSCIUTO, NOT_FOUND),
            Map.entry(FaultCode.PPT_PSP_DISABILITATO, NOT_FOUND),
            Map.entry(FaultCode.PPT_INTERMEDIARIO_PSP_SCONOSCIUTO, NOT_FOUND),
            Map.entry(FaultCode.PPT_INTERMEDIARIO_PSP_DISABILITATO, NOT_FOUND),
            Map.entry(FaultCode.PPT_CANALE_SCONOSCIUTO, NOT_FOUND),
            Map.entry(FaultCode.PPT_CANALE_DISABILITATO, NOT_FOUND),
            Map.entry(FaultCode.PPT_AUTORIZZAZIONE, NOT_FOUND),
            Map.entry(FaultCode.PPT_SEMANTICA, UNPROCESSABLE),
            Map.entry(FaultCode.PPT_CANALE_TIMEOUT, TIMEOUT),
            Map.entry(FaultCode.PPT_SYSTEM_ERROR, FAILED));

    static final JsonBuilderFactory BUILDERS = Json.createBuilderFactory(Map.of());

    @Override
    public String malformed() {
        return "Richiesta non valida";
    }

    @Override
    public JsonObject refusal(Fault fault) {
        return BUILDERS.createObjectBuilder()
                .add("error", fault.description().orElseGet(fault::string))
                .build();
    }

    @Override
    public int status(FaultCode code) {
        return STATUSES.getOrDefault(code, BAD_REQUEST);
    }

    @Override
    public byte[] answer(JsonObject request, RestCall call) {
        return answering.apply(request, call);
    }
}
