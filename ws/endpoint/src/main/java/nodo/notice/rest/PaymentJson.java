package nodo.notice.rest;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import nodo.notice.Activation;
import nodo.notice.Payment;
import nodo.notice.PaymentData;
import nodo.notice.PaymentLine;
import nodo.notice.PaymentOutcome;
import nodo.notice.Position;
import nodo.notice.Transfer;
import nodo.receipt.Receipt;
import nodo.receipt.ReceiptRecipient;

/** Sessions and their receipts as JSON; amounts are numbers in euro. Personal data stay in the messages of the journal. */
final class PaymentJson {

    private PaymentJson() {}

    static JsonObject line(PaymentLine line) {
        JsonObjectBuilder members = Json.createObjectBuilder()
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
        return members.build();
    }

    static JsonObject session(Payment payment, Position position) {
        Activation activation = payment.activation();
        PaymentData data = payment.data();
        JsonObjectBuilder members = Json.createObjectBuilder()
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
                .add("transfers", transfers(data));
        payment.outcome().ifPresent(outcome -> members.add("outcome", outcome(outcome)));
        JsonArrayBuilder history = Json.createArrayBuilder();
        payment.history()
                .forEach(change ->
                        history.add(change(change.status().name(), change.at().toString(), change.insertedBy())));
        JsonArrayBuilder positionHistory = Json.createArrayBuilder();
        position.history()
                .forEach(change -> positionHistory.add(
                        change(change.status().name(), change.at().toString(), change.insertedBy())));
        return members.add("history", history)
                .add("positionHistory", positionHistory)
                .build();
    }

    private static JsonArrayBuilder transfers(PaymentData data) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        for (Transfer transfer : data.transfers()) {
            all.add(Json.createObjectBuilder()
                    .add("idTransfer", transfer.id())
                    .add("amount", transfer.amount().amount())
                    .add("creditor", transfer.beneficiary().value())
                    .add("stamp", transfer.stamp().isPresent()));
        }
        return all;
    }

    private static JsonObjectBuilder outcome(PaymentOutcome outcome) {
        JsonObjectBuilder members = Json.createObjectBuilder()
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
        JsonArrayBuilder recipients = Json.createArrayBuilder();
        receipt.recipients().forEach(recipient -> recipients.add(recipient(recipient)));
        return Json.createObjectBuilder()
                .add("paymentDateTime", receipt.paymentDateTime().toString())
                .add("channel", receipt.issuer().channel())
                .add("recipients", recipients)
                .build();
    }

    private static JsonObjectBuilder recipient(ReceiptRecipient recipient) {
        JsonArrayBuilder history = Json.createArrayBuilder();
        recipient
                .history()
                .forEach(change ->
                        history.add(change(change.status().name(), change.at().toString(), change.insertedBy())));
        return Json.createObjectBuilder()
                .add("station", recipient.destination().station())
                .add("creditor", recipient.destination().creditor().value())
                .add("status", recipient.status().name())
                .add("history", history);
    }

    private static JsonObjectBuilder change(String status, String at, String by) {
        return Json.createObjectBuilder().add("status", status).add("at", at).add("by", by);
    }
}
