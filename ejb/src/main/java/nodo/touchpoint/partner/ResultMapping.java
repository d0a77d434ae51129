package nodo.touchpoint.partner;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nodo.touchpoint.ClientQuery;

/** {@link PaymentResult} as the two versions of sendPaymentResult: address and body. Source: validation A.2. */
final class ResultMapping {

    // The static methods of Json look for the provider at every call.
    private static final JsonBuilderFactory BUILDERS = Json.createBuilderFactory(Map.of());

    private ResultMapping() {}

    static URI v1(URI base, String path) {
        return URI.create(unslashed(base) + path);
    }

    static URI v2(URI base, PaymentResult result) {
        String address =
                unslashed(base) + "/transactions/" + encoded(result.closing().transactionId()) + "/user-receipts";
        List<String> query = query(result.closing().query());
        return URI.create(query.isEmpty() ? address : address + "?" + String.join("&", query));
    }

    private static List<String> query(ClientQuery client) {
        List<String> parameters = new ArrayList<>();
        client.clientId().ifPresent(id -> parameters.add("clientId=" + encoded(id)));
        client.deviceId().ifPresent(id -> parameters.add("deviceId=" + encoded(id)));
        return parameters;
    }

    private static String unslashed(URI base) {
        return base.toString().replaceAll("/+$", "");
    }

    /** For a segment of a path as for a value of a query: a form's plus sign is no blank in a path. */
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** After closePayment v1, which has one token. */
    static JsonObject bodyV1(PaymentResult result) {
        return BUILDERS.createObjectBuilder()
                .add("paymentToken", result.payments().get(0).token().value())
                .add("pspTransactionId", result.closing().transactionId())
                .add("outcome", outcome(result))
                .build();
    }

    static JsonObject bodyV2(PaymentResult result) {
        JsonArrayBuilder payments = BUILDERS.createArrayBuilder();
        result.payments().forEach(payment -> payments.add(payment(payment)));
        return BUILDERS.createObjectBuilder()
                .add("outcome", outcome(result))
                .add("paymentDate", result.at().truncatedTo(ChronoUnit.MILLIS).toString())
                .add("payments", payments)
                .build();
    }

    private static String outcome(PaymentResult result) {
        return result.paid() ? "OK" : "KO";
    }

    private static JsonObjectBuilder payment(NotifiedPayment payment) {
        JsonObjectBuilder members = BUILDERS.createObjectBuilder()
                .add("paymentToken", payment.token().value())
                .add("description", payment.data().description())
                .add("creditorReferenceId", payment.data().creditorReferenceId())
                .add("fiscalCode", payment.position().creditor().value())
                .add("companyName", payment.creditorName());
        payment.data().officeName().ifPresent(office -> members.add("officeName", office));
        return members.add("debtor", payment.data().debtor().id().value());
    }
}
