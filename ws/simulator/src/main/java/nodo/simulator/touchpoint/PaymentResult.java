package nodo.simulator.touchpoint;

import jakarta.json.JsonObject;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import nodo.simulator.json.InvalidOrder;
import nodo.simulator.json.Members;

/**
 * What the hub tells a touchpoint about a payment in the end.
 *
 * <p>Read strictly: a touchpoint that took anything could not find a mistake in what a hub says.
 *
 * <p>Source: validation, appendix A.2, sendPaymentResult-v2 and sendPaymentResult-v1.
 *
 * @param transaction of the closePayment
 * @param outcome OK or KO
 * @param tokens the payments
 */
record PaymentResult(String transaction, String outcome, List<String> tokens) {

    /** OK or KO. */
    private enum Outcome {
        OK,
        KO
    }

    private static final int MOST_PAYMENTS = 5;

    /** Copies the list. */
    PaymentResult {
        tokens = List.copyOf(tokens);
    }

    /** Reads the second version, whose address names the transaction. */
    static PaymentResult second(String transaction, JsonObject body) {
        Members members = Members.of(body);
        String outcome = outcome(members);
        requireMoment(members.text("paymentDate"));
        List<String> tokens =
                members.objects("payments").stream().map(PaymentResult::payment).toList();
        members.end();
        if (tokens.isEmpty() || tokens.size() > MOST_PAYMENTS) {
            throw new InvalidOrder("payments must have 1 to " + MOST_PAYMENTS + " elements");
        }
        return new PaymentResult(transaction, outcome, tokens);
    }

    private static String payment(Members members) {
        String token = members.text("paymentToken");
        List.of("description", "creditorReferenceId", "fiscalCode", "companyName", "debtor")
                .forEach(members::text);
        members.optionalText("officeName");
        members.end();
        return token;
    }

    /** Reads the first version. */
    static PaymentResult first(JsonObject body) {
        Members members = Members.of(body);
        PaymentResult result = new PaymentResult(
                members.text("pspTransactionId"), outcome(members), List.of(members.text("paymentToken")));
        members.end();
        return result;
    }

    private static String outcome(Members members) {
        members.text("outcome");
        return members.choice("outcome", Outcome.class, Outcome.KO).name();
    }

    private static void requireMoment(String text) {
        try {
            OffsetDateTime.parse(text);
        } catch (DateTimeParseException e) {
            throw new InvalidOrder("paymentDate must be a date and time with its offset", e);
        }
    }
}
