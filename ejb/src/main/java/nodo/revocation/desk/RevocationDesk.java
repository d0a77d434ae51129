package nodo.revocation.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import nodo.exchange.desk.Begun;
import nodo.exchange.desk.Check;
import nodo.exchange.desk.Exchange;
import nodo.exchange.desk.Exchanges;
import nodo.exchange.desk.Intent;
import nodo.fault.FaultCode;
import nodo.fault.Refusal;
import nodo.journal.JournalEvent;
import nodo.registry.Channel;
import nodo.registry.PspInformation;
import nodo.registry.Registry;
import nodo.registry.Station;
import nodo.registry.desk.Registries;
import nodo.revocation.Revocation;
import nodo.revocation.RevocationKind;
import nodo.revocation.RevocationMessage;
import nodo.revocation.RevocationState;
import nodo.revocation.Revocations;
import nodo.revocation.partner.Leg;
import nodo.revocation.partner.Relayed;
import nodo.revocation.partner.Relayed.Arrival;
import nodo.revocation.partner.RevocationCalls;
import nodo.revocation.partner.RevocationDocument;
import nodo.revocation.partner.RevocationDocuments;
import nodo.revocation.partner.RevocationReading;
import nodo.rpt.Rpt;
import nodo.rpt.RptId;
import nodo.rpt.Rpts;
import nodo.rpt.partner.Channels;
import nodo.rt.Rts;

/**
 * nodoInviaRichiestaRevoca, nodoInviaRispostaRevoca, nodoInviaRichiestaStorno, nodoInviaEsitoStorno: relays the messages by
 * which payments are taken back.
 *
 * <p>Source: flows-rpt 8.
 */
@ApplicationScoped
public class RevocationDesk {

    /** Nobody waits for a partner longer than a channel is waited for; the rest is for a slow machine. */
    private static final Duration LOST = Channels.LONGEST_WAIT.multipliedBy(2);

    private static final ZoneId ITALY = ZoneId.of("Europe/Rome");

    private final Exchanges exchanges;
    private final Registries registries;
    private final Rpts rpts;
    private final Rts rts;
    private final Revocations revocations;
    private final RevocationCalls calls;
    private final RevocationSettings settings;
    private final Clock clock;

    @Inject
    public RevocationDesk(
            Exchanges exchanges,
            Registries registries,
            Rpts rpts,
            Rts rts,
            Revocations revocations,
            RevocationCalls calls,
            RevocationSettings settings,
            Clock clock) {
        this.exchanges = exchanges;
        this.registries = registries;
        this.rpts = rpts;
        this.rts = rts;
        this.revocations = revocations;
        this.calls = calls;
        this.settings = settings;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway") // proxy
    protected RevocationDesk() {
        this(null, null, null, null, null, null, null, null);
    }

    /**
     * Relays a request: of a PSP to the creditor (revoca), of a creditor to the PSP (storno).
     *
     * @param kind which of them
     * @param command the message
     * @param exchange the sender's request, and how to encode its answer
     * @return the bytes to send
     */
    public byte[] request(RevocationKind kind, SendRevocation command, Exchange<RevocationRelayed> exchange) {
        Registry registry = registries.current();
        RevocationReading reading = RevocationDocuments.request(command.document());
        return relay(command, exchange, () -> beginRequest(kind, command, reading, registry, exchange));
    }

    /**
     * Relays an outcome: of the creditor to the PSP (revoca), of the PSP to the creditor (storno).
     *
     * @param kind which of them
     * @param command the message
     * @param exchange the sender's request, and how to encode its answer
     * @return the bytes to send
     */
    public byte[] outcome(RevocationKind kind, SendRevocation command, Exchange<RevocationRelayed> exchange) {
        Registry registry = registries.current();
        RevocationReading reading = RevocationDocuments.outcome(command.document());
        return relay(command, exchange, () -> beginOutcome(kind, command, reading, registry, exchange));
    }

    private byte[] relay(SendRevocation command, Exchange<RevocationRelayed> exchange, Supplier<Underway> first) {
        exchange.concerns(command.payment().in(exchange.keys()));
        Begun<Underway> begun = exchanges.begin(exchange, first);
        if (begun instanceof Begun.Answered<Underway> answered) {
            return answered.answer();
        }
        Underway underway = ((Begun.Underway<Underway>) begun).intent();
        Relayed relayed = underway.leg().send().get();
        return exchanges.conclude(exchange, relayed.events(), () -> {
            settle(underway, underway.after(relayed.arrival()), exchange);
            if (!underway.isThere(relayed.arrival())) {
                relayed.orRefuse().run();
            }
            return new RevocationRelayed();
        });
    }

    /**
     * The states that a message that is on its way can come to.
     *
     * @param taken if its receiver has it
     * @param notTaken if not
     * @param unknown if nobody knows
     */
    private record Course(RevocationState taken, RevocationState notTaken, RevocationState unknown) {

        static final Course OF_REQUEST = new Course(
                RevocationState.RR_CONSEGNATA, RevocationState.RR_RIFIUTATA, RevocationState.RR_ESITO_SCONOSCIUTO);
        static final Course OF_OUTCOME = new Course(
                RevocationState.ER_CONSEGNATA, RevocationState.ER_RIFIUTATA, RevocationState.ER_ESITO_SCONOSCIUTO);
    }

    /**
     * A message that was noted and is about to be relayed.
     *
     * @param rpt the payment
     * @param leg the message
     * @param course what can become of it
     * @param perhapsThere whether its receiver may have it from before
     */
    private record Underway(RptId rpt, Leg leg, Course course, boolean perhapsThere) implements Intent {

        /** A receiver that may have it from before, and says so, has it. */
        boolean isThere(Arrival arrival) {
            return arrival == Arrival.TAKEN || (perhapsThere && arrival == Arrival.REPEATED);
        }

        /** That a receiver did not see the repetition says nothing of the message before. */
        RevocationState after(Arrival arrival) {
            if (isThere(arrival)) {
                return course.taken();
            }
            return arrival == Arrival.UNKNOWN || (perhapsThere && arrival == Arrival.UNSEEN)
                    ? course.unknown()
                    : course.notTaken();
        }

        @Override
        public List<JournalEvent> requests() {
            return leg.events();
        }
    }

    private Underway beginRequest(
            RevocationKind kind,
            SendRevocation command,
            RevocationReading reading,
            Registry registry,
            Exchange<?> exchange) {
        boolean ofPsp = kind == RevocationKind.REVOCA;
        RevocationRules.Paid paid = admitted(kind, command, registry, exchange);
        if (!settings.active()) {
            throw new Refusal(ofPsp ? FaultCode.PPT_OPER_NON_REVOCABILE : FaultCode.PPT_OPER_NON_STORNABILE);
        }
        Check.all(ofPsp ? RevocationRules.REVOCA : RevocationRules.STORNO, paid);
        RevocationDocument document = valid(reading);
        RevocationRules.Told told = new RevocationRules.Told(command.payment(), document, paid.revocation());
        Check.all(RevocationRules.DOCUMENT, told);
        Check.all(ofPsp ? RevocationRules.REQUEST_OF_PSP : RevocationRules.REQUEST_OF_CREDITOR, told);
        Check.all(RevocationRules.REQUEST, told);
        boolean perhapsThere = paid.revocation()
                .filter(known -> known.state() == RevocationState.RR_ESITO_SCONOSCIUTO)
                .isPresent();
        Rpt rpt = paid.rpt().orElseThrow();
        keepRequest(kind, rpt, paid.revocation(), message(document, command), exchange);
        String creditor = rpt.key().creditor().value();
        Leg leg = ofPsp
                ? calls.requestToCreditor(
                        station(rpt, registry), about(rpt, creditor, command, registry, exchange), command.document())
                : calls.requestToPsp(
                        channel(rpt, registry), about(rpt, rpt.psp(), command, registry, exchange), command.document());
        return new Underway(rpt.id(), leg, Course.OF_REQUEST, perhapsThere);
    }

    private Underway beginOutcome(
            RevocationKind kind,
            SendRevocation command,
            RevocationReading reading,
            Registry registry,
            Exchange<?> exchange) {
        RevocationRules.Paid paid = admitted(kind, command, registry, exchange);
        Check.all(RevocationRules.OUTCOME, paid);
        RevocationDocument document = valid(reading);
        RevocationRules.Told told = new RevocationRules.Told(command.payment(), document, paid.revocation());
        Check.all(RevocationRules.DOCUMENT, told);
        Check.all(RevocationRules.ANSWER, told);
        Rpt rpt = paid.rpt().orElseThrow();
        Revocation revocation = paid.revocation().orElseThrow();
        boolean perhapsThere = revocation.state() == RevocationState.ER_ESITO_SCONOSCIUTO;
        Instant now = clock.instant();
        String operation = exchange.inbound().operation();
        revocation.conclude(message(document, command), now, operation);
        revocation.moveTo(RevocationState.ER_INVIATA, now, operation);
        String creditor = rpt.key().creditor().value();
        Leg leg = kind == RevocationKind.STORNO
                ? calls.outcomeToCreditor(
                        station(rpt, registry), about(rpt, creditor, command, registry, exchange), command.document())
                : calls.outcomeToPsp(
                        channel(rpt, registry), about(rpt, rpt.psp(), command, registry, exchange), command.document());
        return new Underway(rpt.id(), leg, Course.OF_OUTCOME, perhapsThere);
    }

    private RevocationRules.Paid admitted(
            RevocationKind kind, SendRevocation command, Registry registry, Exchange<?> exchange) {
        command.sender().admit(registry);
        Check.all(RevocationRules.CREDITOR, registry.creditor(command.payment().creditor()));
        Optional<Rpt> rpt = command.payment().key().flatMap(rpts::findLocked);
        Optional<Revocation> revocation = rpt.flatMap(known -> revocations.find(known.id()));
        revocation.ifPresent(known -> giveUpLost(known, exchange));
        LocalDate today = LocalDate.ofInstant(clock.instant(), ITALY);
        boolean refunds = rpt.flatMap(known -> registry.informationOf(known.psp(), today))
                .map(PspInformation::refunds)
                .orElse(true);
        return new RevocationRules.Paid(
                command.sender(), kind, rpt, rpt.flatMap(known -> rts.find(known.id())), revocation, refunds);
    }

    /** Nobody knows any more what became of a message whose instance died while its receiver was asked. */
    private void giveUpLost(Revocation revocation, Exchange<?> exchange) {
        Instant now = clock.instant();
        boolean underway =
                revocation.state() == RevocationState.RR_INVIATA || revocation.state() == RevocationState.ER_INVIATA;
        if (underway && revocation.stateAt().plus(LOST).isBefore(now)) {
            revocation.moveTo(
                    revocation.state() == RevocationState.RR_INVIATA
                            ? RevocationState.RR_ESITO_SCONOSCIUTO
                            : RevocationState.ER_ESITO_SCONOSCIUTO,
                    now,
                    exchange.inbound().operation());
        }
    }

    private static RevocationDocument valid(RevocationReading reading) {
        if (reading instanceof RevocationReading.Invalid invalid) {
            throw new Refusal(FaultCode.PPT_SINTASSI_XSD, invalid.description());
        }
        return ((RevocationReading.Valid) reading).document();
    }

    private static RevocationMessage message(RevocationDocument document, SendRevocation command) {
        return new RevocationMessage(document.id(), document.total(), command.document());
    }

    private void keepRequest(
            RevocationKind kind,
            Rpt rpt,
            Optional<Revocation> before,
            RevocationMessage request,
            Exchange<?> exchange) {
        Instant now = clock.instant();
        String operation = exchange.inbound().operation();
        before.ifPresent(known -> known.requestAgain(kind, request, now, operation));
        Revocation revocation = before.orElseGet(() -> {
            Revocation first = new Revocation(rpt.id(), kind, request, now, operation);
            revocations.add(first);
            return first;
        });
        revocation.moveTo(RevocationState.RR_INVIATA, now, operation);
    }

    private static RevocationCalls.About about(
            Rpt rpt, String receiver, SendRevocation command, Registry registry, Exchange<?> exchange) {
        exchange.concerns(exchange.keys().withStation(rpt.station()).withPsp(rpt.psp(), rpt.channel()));
        return new RevocationCalls.About(rpt.key(), receiver, command.sender().readsExtendedFaults(registry), exchange);
    }

    private static Station station(Rpt rpt, Registry registry) {
        return registry.station(rpt.station())
                .orElseThrow(() -> new Refusal(FaultCode.PPT_STAZIONE_INT_PA_SCONOSCIUTA));
    }

    private static Channel channel(Rpt rpt, Registry registry) {
        return registry.channel(rpt.channel()).orElseThrow(() -> new Refusal(FaultCode.PPT_CANALE_SCONOSCIUTO));
    }

    private void settle(Underway underway, RevocationState reached, Exchange<?> exchange) {
        rpts.lock(underway.rpt());
        Revocation revocation = revocations.find(underway.rpt()).orElseThrow();
        if (revocation.state().canMoveTo(reached)) {
            revocation.moveTo(reached, clock.instant(), exchange.inbound().operation());
        }
    }
}
