package nodo.notice.desk;

import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObjectBuilder;
import java.util.Map;
import nodo.fault.Descriptions;
import nodo.fault.FaultCode;
import nodo.fault.Refusal;
import nodo.notice.OutcomeDetails;
import nodo.notice.PaymentOutcome;

/**
 * A recorded outcome as PPT_ESITO_GIA_ACQUISITO tells it: JSON with its keys in alphabetical order, the fee as a number
 * with two decimals; what the PSP did not send is left out. Source: faults §5.
 */
final class RecordedOutcome {

    private static final JsonBuilderFactory BUILDERS = Json.createBuilderFactory(Map.of());

    private RecordedOutcome() {}

    /**
     * The refusal of an outcome for a session that has one.
     *
     * @param recorded the one that it has
     * @param paid whether the new one is OK
     */
    static Refusal refusal(PaymentOutcome recorded, boolean paid) {
        String json = json(recorded);
        return new Refusal(
                FaultCode.PPT_ESITO_GIA_ACQUISITO,
                recorded.paid() == paid ? Descriptions.sameOutcome(json) : Descriptions.otherOutcome(json));
    }

    private static String json(PaymentOutcome outcome) {
        JsonObjectBuilder members = BUILDERS.createObjectBuilder();
        outcome.details()
                .ifPresent(details ->
                        members.add("applicationDate", details.applicationDate().toString()));
        outcome.details().ifPresent(details -> members.add("fee", details.fee().amount()));
        members.add("outcome", outcome.paid() ? "OK" : "KO");
        outcome.details().ifPresent(details -> addPayment(members, details));
        members.add("paymentToken", outcome.token().value());
        outcome.details()
                .ifPresent(details ->
                        members.add("transferDate", details.transferDate().toString()));
        return members.build().toString();
    }

    private static void addPayment(JsonObjectBuilder members, OutcomeDetails details) {
        details.payer()
                .ifPresent(payer -> members.add(
                        "payerEntityUniqueIdentifierValue", payer.id().value()));
        details.paymentChannel().ifPresent(channel -> members.add("paymentChannel", channel));
        members.add("paymentMethod", details.paymentMethod());
    }
}
