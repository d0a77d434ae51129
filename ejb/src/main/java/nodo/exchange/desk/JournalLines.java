package nodo.exchange.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nodo.content.Content;
import nodo.exchange.partner.PartnerAnswer;
import nodo.exchange.partner.PartnerCall;
import nodo.fault.Fault;
import nodo.journal.EventDetails;
import nodo.journal.EventKeys;
import nodo.journal.EventLink;
import nodo.journal.EventParties;
import nodo.journal.EventType;
import nodo.journal.JournalEvent;

/** Puts what passes the hub's edges into the journal's words. Source: operations §1. */
@ApplicationScoped
public class JournalLines {

    /** A message above this is journaled whole only if its sender is known. */
    private static final int LARGE = 1 << 20;

    /** What is kept of one from a stranger, who could fill the disk otherwise. */
    private static final int HEAD = 64 << 10;

    private final Clock clock;

    @Inject
    public JournalLines(Clock clock) {
        this.clock = clock;
    }

    @SuppressWarnings("NullAway") // proxy
    protected JournalLines() {
        this(null);
    }

    /** The request of an exchange came in; a line for each thing that it is about. */
    List<JournalEvent> received(Exchange<?> exchange) {
        Inbound inbound = exchange.inbound();
        JournalEvent event = JournalEvent.of(
                inbound.receivedAt(),
                EventType.requestReceived(inbound.operation()),
                EventLink.of(inbound.id()),
                parties(exchange));
        boolean whole = exchange.senderProven() || inbound.message().size() <= LARGE;
        return forEachKey(exchange, whole ? event.carrying(inbound.message()) : headOnly(event, inbound.message()));
    }

    private static JournalEvent headOnly(JournalEvent event, Content message) {
        try (InputStream bytes = message.open()) {
            String rest = "the first %d of %d bytes: sender not known".formatted(HEAD, message.size());
            return event.with(event.details().withInterfaceParameters(rest)).carrying(bytes.readNBytes(HEAD));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An exchange is answered, positively or by repeating what was answered before. */
    List<JournalEvent> answered(Exchange<?> exchange, byte[] answer) {
        return sent(exchange, EventType.answerSent(exchange.inbound().operation()), Optional.empty(), answer);
    }

    /** An exchange is answered with a fault. */
    List<JournalEvent> refused(Exchange<?> exchange, byte[] answer, Fault fault) {
        return sent(
                exchange,
                EventType.refusalSent(exchange.inbound().operation()),
                Optional.of(fault.code().name()),
                answer);
    }

    private List<JournalEvent> sent(Exchange<?> exchange, EventType type, Optional<String> faultCode, byte[] answer) {
        EventDetails details = EventDetails.NONE.withElapsed(exchange.elapsedAt(clock.instant()));
        JournalEvent event = JournalEvent.of(
                        clock.instant(), type, EventLink.of(exchange.inbound().id()), parties(exchange))
                .with(faultCode.map(details::withFaultCode).orElse(details))
                .carrying(exchange.answers().whole(answer));
        return forEachKey(exchange, event);
    }

    private static List<JournalEvent> forEachKey(Exchange<?> exchange, JournalEvent event) {
        return exchange.allKeys().stream().map(event::about).toList();
    }

    private static EventParties parties(Exchange<?> exchange) {
        return EventParties.inbound(
                exchange.keys().channel().or(() -> exchange.keys().station()).orElse(EventParties.UNKNOWN));
    }

    /**
     * A partner is about to be called.
     *
     * @param call the call
     * @param link which exchange it is, and in whose course
     * @param keys what it is about
     */
    public JournalEvent calling(PartnerCall call, EventLink link, EventKeys keys) {
        return JournalEvent.of(
                        clock.instant(),
                        EventType.requestSent(call.operation()),
                        link,
                        EventParties.outbound(call.partnerId()))
                .about(keys)
                .carrying(call.body());
    }

    /**
     * A call to a partner ended, or never began because of the hub's own limits or settings: then nothing was heard, and
     * the line says that the request did not leave.
     *
     * @param call the call
     * @param link which exchange it is, and in whose course
     * @param keys what it is about
     * @param answer how it ended
     * @param faultCode the partner's fault, or what the hub makes of its silence; none if the partner said OK
     */
    public JournalEvent heard(
            PartnerCall call, EventLink link, EventKeys keys, PartnerAnswer answer, Optional<String> faultCode) {
        EventType type = type(call.operation(), answer, faultCode.isPresent());
        EventDetails details = EventDetails.NONE.withElapsed(answer.elapsed());
        JournalEvent event = JournalEvent.of(clock.instant(), type, link, EventParties.outbound(call.partnerId()))
                .about(keys)
                .with(faultCode.map(details::withFaultCode).orElse(details));
        return answer instanceof PartnerAnswer.Answered answered
                ? event.with(event.details().withHttpStatus(answered.status())).carrying(answered.body())
                : event.with(event.details().withInterfaceParameters(answer.toString()));
    }

    private static EventType type(String operation, PartnerAnswer answer, boolean refused) {
        if (answer.keptBack()) {
            return EventType.requestKeptBack(operation);
        }
        return refused ? EventType.refusalReceived(operation) : EventType.answerReceived(operation);
    }
}
