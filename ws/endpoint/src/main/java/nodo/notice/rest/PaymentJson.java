package nodo.notice.rest;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import nodo.exchange.rest.JsonAnswers;
import nodo.notice.Activation;
import nodo.notice.Payment;
import nodo.notice.PaymentData;
import nodo.notice.PaymentLine;
import nodo.notice.PaymentOutcome;
import nodo.notice.Position;
import nodo.receipt.Receipt;
import nodo.receipt.ReceiptRecipient;

/** Sessions and their receipts as JSON; amounts are numbers in euro. Personal data stay in the messages of the journal. */
final class PaymentJson {

    private PaymentJson() {}

    static JsonObjectBuilder line(PaymentLine line) {
        JsonObjectBuilder members = JsonAnswers.object()
                .add("token", line.token())
                .add("creditor", line.creditor())
                .add("notice", line.noticeNumber())
                .add("iuv", line.creditorReferenceId())
                .add("status", line.status().name())
                .add("positionStatus", line.positionStatus().name())
                .add("psp", line.psp())
                .add("station", line.station())
                .add("amount", line.amount())
                .add("activatedAt", line.activatedAt().toString())
                .add("validTo", line.validTo().toString());
        if (line.outcome() != null && line.outcomeAt() != null) {
            members.add("outcome", line.outcome())
                    .add("outcomeAt", line.outcomeAt().toString());
        }
        return members;
    }

    static JsonObject session(Payment payment, Position position) {
        Activation activation = payment.activation();
        PaymentData data = payment.data();
        JsonObjectBuilder members = JsonAnswers.object()
                .add("token", payment.token().value())
                .add("creditor", payment.position().creditor().value())
                .add("notice", payment.position().notice().value())
                .add("iuv", data.creditorReferenceId())
                .add("status", payment.status().name())
                .add("positionStatus", position.status().name())
                .add("amount", data.amount().amount())
                .add("description", data.description())
                .add("psp", activation.psp())
                .add("pspBroker", activation.pspBroker())
                .add("channel", activation.channel())
                .add("station", activation.station())
                .add("activatedBy", activation.operation())
                .add("activatedAt", activation.at().toString())
                .add("validTo", activation.validTo().toString())
                .add("standIn", data.standIn())
                .add("transfers", transfers(data));
        payment.outcome().ifPresent(outcome -> members.add("outcome", outcome(outcome)));
        return members.add(
                        "history",
                        JsonAnswers.array(
                                payment.history(),
                                change -> change(
                                        change.status().name(), change.at().toString(), change.insertedBy())))
                .add(
                        "positionHistory",
                        JsonAnswers.array(
                                position.history(),
                                change -> change(
                                        change.status().name(), change.at().toString(), change.insertedBy())))
                .build();
    }

    private static JsonArrayBuilder transfers(PaymentData data) {
        return JsonAnswers.array(
                data.transfers(),
                transfer -> JsonAnswers.object()
                        .add("idTransfer", transfer.id())
                        .add("amount", transfer.amount().amount())
                        .add("creditor", transfer.beneficiary().value())
                        .add("stamp", transfer.stamp().isPresent()));
    }

    private static JsonObjectBuilder outcome(PaymentOutcome outcome) {
        JsonObjectBuilder members = JsonAnswers.object()
                .add("outcome", outcome.paid() ? "OK" : "KO")
                .add("receivedAt", outcome.receivedAt().toString())
                .add("channel", outcome.channel());
        outcome.details()
                .ifPresent(details -> members.add("paymentMethod", details.paymentMethod())
                        .add("fee", details.fee().amount())
                        .add("applicationDate", details.applicationDate().toString())
                        .add("transferDate", details.transferDate().toString()));
        return members;
    }

    static JsonObject receipt(Receipt receipt) {
        return JsonAnswers.object()
                .add("paymentDateTime", receipt.paymentDateTime().toString())
                .add("channel", receipt.issuer().channel())
                .add("recipients", JsonAnswers.array(receipt.recipients(), PaymentJson::recipient))
                .build();
    }

    private static JsonObjectBuilder recipient(ReceiptRecipient recipient) {
        return JsonAnswers.object()
                .add("station", recipient.destination().station())
                .add("creditor", recipient.destination().creditor().value())
                .add("status", recipient.status().name())
                .add(
                        "history",
                        JsonAnswers.array(
                                recipient.history(),
                                change -> change(
                                        change.status().name(), change.at().toString(), change.insertedBy())));
    }

    private static JsonObjectBuilder change(String status, String at, String by) {
        return JsonAnswers.object().add("status", status).add("at", at).add("by", by);
    }
}
