package nodo.notice.console;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nodo.journal.EventDetails;
import nodo.journal.JournalEvent;
import nodo.journal.JournaledEvent;

/**
 * Something that happened to a payment: a message, or a new state.
 *
 * @param kind message, session or position
 * @param title the operation, or the new state
 * @param half REQ, RESP or INTERN; empty for a state
 * @param from who sent it, or caused it
 * @param to who got it; empty for a state
 * @param fault the fault code; empty if there is none
 * @param event names the message, to be shown; empty if there is none
 */
public record TimelineEntry(
        Instant at, String kind, String title, String half, String from, String to, String fault, String event) {

    /** All of a payment, in the order of time. */
    static List<TimelineEntry> all(PaymentView payment, List<JournaledEvent> events) {
        return Stream.concat(
                        events.stream().map(TimelineEntry::message),
                        payment.history().stream()
                                .map(change -> new TimelineEntry(
                                        change.at(), change.of(), change.status(), "", change.by(), "", "", "")))
                .sorted(Comparator.comparing(TimelineEntry::at))
                .toList();
    }

    private static TimelineEntry message(JournaledEvent journaled) {
        JournalEvent event = journaled.event();
        EventDetails details = event.details();
        boolean answer = "RESP".equals(event.type().subtype().name());
        String requester = event.parties().requester();
        String provider = event.parties().provider();
        return new TimelineEntry(
                event.at(),
                "message",
                event.type().operation(),
                event.type().subtype().name(),
                answer ? provider : requester,
                answer ? requester : provider,
                details.faultCode().orElse(""),
                journaled.payloadSize().isPresent() ? journaled.id().toString() : "");
    }

    /** Whether it is a message. */
    public boolean isMessage() {
        return "message".equals(kind);
    }
}
