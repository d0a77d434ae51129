package nodo.touchpoint.rest;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;
import nodo.exchange.rest.RestCall;
import nodo.exchange.rest.RestOperation;
import nodo.fault.Fault;
import nodo.fault.FaultCode;
import nodo.fault.Refusal;
import nodo.journal.EventKeys;
import nodo.notice.FiscalCode;
import nodo.notice.NoticeNumber;
import nodo.notice.PositionKey;
import nodo.touchpoint.desk.CheckedPositions;
import nodo.touchpoint.desk.PositionCheck;

/**
 * One call of checkPosition. Source: validation §2 and A.2.
 *
 * @param positions the service
 */
record CheckOperation(PositionCheck positions) implements RestOperation {

    private static final int BAD_REQUEST = 400;
    private static final int FAILED = 500;
    private static final int MOST_POSITIONS = 5;
    private static final String LIST = "positionslist";
    private static final String CREDITOR = "fiscalCode";
    private static final String NOTICE = "noticeNumber";
    private static final String OUTCOME = "outcome";
    private static final String DESCRIPTION = "description";

    private static final List<Member> MEMBERS = List.of(Member.objects(LIST, MOST_POSITIONS));
    private static final List<Member> OF_A_POSITION =
            List.of(Member.matching(CREDITOR, "[0-9]{11}"), Member.matching(NOTICE, "[0-9]{18}"));

    private static final JsonBuilderFactory BUILDERS = Json.createBuilderFactory(Map.of());

    @Override
    public String name() {
        return "checkPosition";
    }

    @Override
    public String malformed() {
        return "Invalid request";
    }

    @Override
    public JsonObject refusal(Fault fault) {
        return outcome("KO")
                .add(DESCRIPTION, fault.description().orElseGet(fault::string))
                .build();
    }

    @Override
    public int status(FaultCode code) {
        return code == FaultCode.PPT_SYSTEM_ERROR ? FAILED : BAD_REQUEST;
    }

    @Override
    public byte[] answer(JsonObject request, RestCall call) {
        Member.requireAll(MEMBERS, request, CheckOperation::mistake);
        List<JsonObject> entries = new Members(request).list(LIST).getValuesAs(JsonObject.class);
        entries.forEach(entry -> Member.requireAll(OF_A_POSITION, entry, CheckOperation::mistake));
        return positions.check(
                entries.stream().map(Members::new).map(CheckOperation::position).toList(),
                call.exchange(EventKeys.NONE, CheckOperation::answer));
    }

    private static Refusal mistake(String member) {
        return new Refusal(FaultCode.PPT_SINTASSI_EXTRAXSD, "Invalid " + member);
    }

    private static PositionKey position(Members entry) {
        return new PositionKey(new FiscalCode(entry.text(CREDITOR)), new NoticeNumber(entry.text(NOTICE)));
    }

    private static JsonObject answer(CheckedPositions checked) {
        if (checked.taken().isEmpty()) {
            return outcome("OK").build();
        }
        JsonArrayBuilder list = BUILDERS.createArrayBuilder();
        checked.taken()
                .forEach(taken -> list.add(BUILDERS.createObjectBuilder()
                        .add(CREDITOR, taken.position().creditor().value())
                        .add(NOTICE, taken.position().notice().value())
                        .add(DESCRIPTION, taken.status().name())));
        return outcome("KO").add(LIST, list).build();
    }

    private static JsonObjectBuilder outcome(String outcome) {
        return BUILDERS.createObjectBuilder().add(OUTCOME, outcome);
    }
}
