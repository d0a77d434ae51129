package nodo.journal.rest;

import jakarta.json.JsonObjectBuilder;
import java.util.Optional;
import nodo.exchange.rest.JsonAnswers;
import nodo.journal.EventDetails;
import nodo.journal.EventKeys;
import nodo.journal.JournalEvent;
import nodo.journal.JournalTotal;
import nodo.journal.JournaledEvent;

/** Lines of the journal as JSON; what a line does not have is left out. */
final class EventJson {

    private EventJson() {}

    static JsonObjectBuilder event(JournaledEvent journaled) {
        JournalEvent event = journaled.event();
        JsonObjectBuilder members = JsonAnswers.object()
                .add("id", journaled.id().toString())
                .add("at", event.at().toString())
                .add("recordedAt", journaled.recordedAt().toString())
                .add("category", event.type().category().name())
                .add("operation", event.type().operation())
                .add("subtype", event.type().subtype().name())
                .add("outcome", event.type().outcome().name())
                .add("requester", event.parties().requester())
                .add("provider", event.parties().provider())
                .add("exchange", event.link().exchange().toString());
        event.link().cause().ifPresent(cause -> members.add("cause", cause.toString()));
        addKeys(members, event.keys());
        addDetails(members, event.details());
        journaled.payloadSize().ifPresent(size -> members.add("payloadBytes", size));
        add(members, "payloadSha256", journaled.payloadSha256());
        return members;
    }

    private static void addKeys(JsonObjectBuilder members, EventKeys keys) {
        add(members, "creditor", keys.creditor());
        add(members, "notice", keys.notice());
        add(members, "iuv", keys.iuv());
        add(members, "token", keys.token());
        add(members, "psp", keys.psp());
        add(members, "paymentType", keys.paymentType());
        add(members, "station", keys.station());
        add(members, "channel", keys.channel());
    }

    private static void addDetails(JsonObjectBuilder members, EventDetails details) {
        members.add("component", details.component());
        add(members, "status", details.status());
        add(members, "faultCode", details.faultCode());
        add(members, "interfaceParameters", details.interfaceParameters());
        details.elapsed().ifPresent(elapsed -> members.add("elapsedMillis", elapsed.toMillis()));
        details.httpStatus().ifPresent(status -> members.add("httpStatus", status));
    }

    private static void add(JsonObjectBuilder members, String name, Optional<String> value) {
        value.ifPresent(text -> members.add(name, text));
    }

    static JsonObjectBuilder total(JournalTotal total) {
        return JsonAnswers.object()
                .add("from", total.from().toString())
                .add("operation", total.type().operation())
                .add("subtype", total.type().subtype().name())
                .add("outcome", total.type().outcome().name())
                .add("events", total.events());
    }
}
