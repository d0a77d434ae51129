package nodo.simulator.touchpoint;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import nodo.simulator.json.JsonText;
import nodo.simulator.registry.Caller;

/**
 * A closePayment: the money is there, or is not.
 *
 * @param transaction names it
 * @param tokens the sessions, 1 to 5
 * @param paid whether the money is there
 * @param executor the PSP that is to execute the payment
 * @param due the sum of the notices
 * @param fee the commission
 * @param method the payment method; version 1 knows BPAY only
 * @param version of closePayment, 1 or 2
 */
record Closing(
        String transaction,
        List<String> tokens,
        boolean paid,
        Caller executor,
        BigDecimal due,
        BigDecimal fee,
        String method,
        int version) {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");

    /** Copies the list. */
    Closing {
        tokens = List.copyOf(tokens);
    }

    private BigDecimal total() {
        return due.add(fee);
    }

    JsonArrayBuilder writeTokens() {
        JsonArrayBuilder all = JsonText.array();
        tokens.forEach(all::add);
        return all;
    }

    /** The body; a KO says nothing but which sessions, as nothing else is asked for. */
    JsonObject body(Instant now) {
        JsonObjectBuilder body =
                JsonText.object().add("paymentTokens", writeTokens()).add("outcome", paid ? "OK" : "KO");
        if (paid && version == 1) {
            addFirst(body, now);
        } else if (paid) {
            addSecond(body, now);
        }
        return body.build();
    }

    private void addFirst(JsonObjectBuilder body, Instant now) {
        body.add("identificativoPsp", executor.psp())
                .add("tipoVersamento", "BPAY")
                .add("identificativoIntermediario", executor.broker())
                .add("identificativoCanale", executor.channel())
                .add("pspTransactionId", transaction)
                .add("totalAmount", total())
                .add("fee", fee)
                .add("timestampOperation", seconds(now).toString())
                .add(
                        "additionalPaymentInformations",
                        JsonText.object()
                                .add("transactionId", transaction)
                                .add("outcomePaymentGateway", "EFF")
                                .add("authorizationCode", "123456"));
    }

    private void addSecond(JsonObjectBuilder body, Instant now) {
        body.add("idPSP", executor.psp())
                .add("idBrokerPSP", executor.broker())
                .add("idChannel", executor.channel())
                .add("paymentMethod", method)
                .add("transactionId", transaction)
                .add("totalAmount", total())
                .add("fee", fee)
                .add("timestampOperation", seconds(now).toString())
                .add(
                        "additionalPaymentInformations",
                        JsonText.object()
                                .add("outcomePaymentGateway", "OK")
                                .add("authorizationCode", "123456")
                                .add("rrn", "223560110624")
                                .add("fee", fee.toPlainString())
                                .add("totalAmount", total().toPlainString())
                                .add(
                                        "timestampOperation",
                                        LocalDateTime.ofInstant(seconds(now), ZoneOffset.UTC)
                                                .format(LOCAL)));
    }

    private static Instant seconds(Instant now) {
        return now.truncatedTo(ChronoUnit.SECONDS);
    }
}
