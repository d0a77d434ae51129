package nodo.standin.rest;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.Response.Status;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import nodo.exchange.desk.ApiKey;
import nodo.exchange.rest.JsonAnswers;
import nodo.exchange.rest.Problem;
import nodo.exchange.rest.RestCall;
import nodo.exchange.rest.RestOperation;
import nodo.fault.Fault;
import nodo.fault.FaultCode;
import nodo.journal.EventKeys;
import nodo.notice.Iban;
import nodo.standin.ArchivedNotice;
import nodo.standin.desk.LoadNotice;
import nodo.standin.desk.LoadedNotice;
import nodo.standin.desk.NoticeLoading;

/**
 * One call of paCreatePosition.
 *
 * @param loading the service
 * @param key what the caller signs in with, if with anything
 */
record CreatePosition(NoticeLoading loading, Optional<ApiKey> key) implements RestOperation {

    private static final int UNPROCESSABLE = 422;

    /** What is not here is 400. */
    private static final Map<FaultCode, Integer> STATUSES = Map.ofEntries(
            Map.entry(FaultCode.PPT_AUTENTICAZIONE, Status.UNAUTHORIZED.getStatusCode()),
            Map.entry(FaultCode.PPT_AUTORIZZAZIONE, Status.FORBIDDEN.getStatusCode()),
            Map.entry(FaultCode.PPT_DOMINIO_SCONOSCIUTO, Status.NOT_FOUND.getStatusCode()),
            Map.entry(FaultCode.PPT_DOMINIO_DISABILITATO, Status.NOT_FOUND.getStatusCode()),
            Map.entry(FaultCode.PPT_PAGAMENTO_SCONOSCIUTO, Status.NOT_FOUND.getStatusCode()),
            Map.entry(FaultCode.PPT_PAGAMENTO_IN_CORSO, Status.CONFLICT.getStatusCode()),
            Map.entry(FaultCode.PPT_PAGAMENTO_DUPLICATO, UNPROCESSABLE),
            Map.entry(FaultCode.PPT_STAZIONE_INT_PA_SCONOSCIUTA, UNPROCESSABLE),
            Map.entry(FaultCode.PPT_IBAN_NON_CENSITO, UNPROCESSABLE),
            Map.entry(FaultCode.PPT_SEMANTICA, UNPROCESSABLE),
            Map.entry(FaultCode.PPT_SYSTEM_ERROR, Status.INTERNAL_SERVER_ERROR.getStatusCode()));

    @Override
    public String name() {
        return "paCreatePosition";
    }

    @Override
    public String malformed() {
        return "il corpo non è un oggetto JSON valido di al più 64 KiB";
    }

    @Override
    public int status(FaultCode code) {
        return STATUSES.getOrDefault(code, Status.BAD_REQUEST.getStatusCode());
    }

    @Override
    public String refusalType() {
        return Problem.TYPE;
    }

    @Override
    public JsonObject refusal(Fault fault) {
        int status = status(fault.code());
        return JsonAnswers.object()
                .add("type", "about:blank")
                .add(
                        "title",
                        Optional.ofNullable(Status.fromStatusCode(status))
                                .map(Status::getReasonPhrase)
                                .orElse("Unprocessable Content"))
                .add("status", status)
                .add("detail", fault.description().orElseGet(fault::string))
                .build();
    }

    @Override
    public byte[] answer(JsonObject request, RestCall call) {
        ArchivedNotice notice = new PositionRequest(request).notice();
        EventKeys keys = EventKeys.NONE.withPosition(notice.position());
        return loading.load(
                new LoadNotice(key, notice),
                call.exchange(key.map(ApiKey::id).map(keys::withStation).orElse(keys), CreatePosition::response));
    }

    /** DebtPositionResponse. */
    private static JsonObject response(LoadedNotice loaded) {
        ArchivedNotice notice = loaded.notice();
        JsonObjectBuilder json = JsonAnswers.object()
                .add("paFiscalCode", notice.position().creditor().value())
                .add("companyName", loaded.companyName())
                .add("entityType", notice.debtor().type().name())
                .add("entityFiscalCode", notice.debtor().value())
                .add("entityFullName", notice.debtorName())
                .add("iuv", notice.iuv())
                .add("nav", notice.position().notice().value())
                .add("amount", notice.amount().cents())
                .add("description", notice.description())
                .add(
                        "expirationDate",
                        DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(
                                LocalDateTime.ofInstant(notice.expiresAt(), ZoneOffset.UTC)));
        notice.iban().map(Iban::value).ifPresent(iban -> json.add("iban", iban));
        notice.postalIban().map(Iban::value).ifPresent(iban -> json.add("postalIban", iban));
        return json.add("switchToExpired", notice.switchToExpired())
                .add("status", loaded.status().name())
                .build();
    }
}
