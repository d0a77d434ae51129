package nodo.touchpoint.rest;

import jakarta.json.JsonObject;
import java.util.Map;
import java.util.Optional;
import nodo.exchange.rest.RestCall;
import nodo.exchange.rest.RestOperation;
import nodo.fault.Fault;
import nodo.fault.FaultCode;
import nodo.journal.EventKeys;
import nodo.touchpoint.ClientQuery;
import nodo.touchpoint.ClosingData;
import nodo.touchpoint.desk.ClosePayment;
import nodo.touchpoint.desk.PaymentClosing;

/**
 * One call of closePayment.
 *
 * @param contract the version
 * @param query its query string
 * @param closing the service
 */
record CloseOperation(CloseContract contract, ClientQuery query, PaymentClosing closing) implements RestOperation {

    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;
    private static final int UNPROCESSABLE = 422;
    private static final int FAILED = 500;

    /** What is not here is 400. Source: validation §2, column HTTP. */
    private static final Map<FaultCode, Integer> STATUSES = Map.ofEntries(
            Map.entry(FaultCode.PPT_PSP_SCONOSCIUTO, NOT_FOUND),
            Map.entry(FaultCode.PPT_PSP_DISABILITATO, NOT_FOUND),
            Map.entry(FaultCode.PPT_INTERMEDIARIO_PSP_SCONOSCIUTO, NOT_FOUND),
            Map.entry(FaultCode.PPT_INTERMEDIARIO_PSP_DISABILITATO, NOT_FOUND),
            Map.entry(FaultCode.PPT_CANALE_SCONOSCIUTO, NOT_FOUND),
            Map.entry(FaultCode.PPT_CANALE_DISABILITATO, NOT_FOUND),
            Map.entry(FaultCode.PPT_AUTORIZZAZIONE, NOT_FOUND),
            Map.entry(FaultCode.PPT_TOKEN_SCONOSCIUTO, NOT_FOUND),
            Map.entry(FaultCode.PPT_PAGAMENTO_SCONOSCIUTO, NOT_FOUND),
            Map.entry(FaultCode.PPT_ESITO_GIA_ACQUISITO, UNPROCESSABLE),
            Map.entry(FaultCode.PPT_RPT_SCONOSCIUTA, UNPROCESSABLE),
            Map.entry(FaultCode.PPT_SYSTEM_ERROR, FAILED));

    @Override
    public String name() {
        return contract.operation();
    }

    @Override
    public String malformed() {
        return contract.malformed();
    }

    @Override
    public JsonObject refusal(Fault fault) {
        return contract.refused(fault.description().orElseGet(fault::string));
    }

    @Override
    public int status(FaultCode code) {
        return STATUSES.getOrDefault(code, BAD_REQUEST);
    }

    @Override
    public byte[] answer(JsonObject request, RestCall call) {
        ClosePayment command = contract.read(request, query);
        return closing.close(command, call.exchange(keys(command.data()), closed -> contract.accepted()));
    }

    private static EventKeys keys(Optional<ClosingData> data) {
        return data.map(said ->
                        EventKeys.NONE.withPsp(said.psp(), said.channel()).withPaymentType(said.paymentMethod()))
                .orElse(EventKeys.NONE);
    }
}
