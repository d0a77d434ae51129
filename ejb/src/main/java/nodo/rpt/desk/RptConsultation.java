package nodo.rpt.desk;

import static nodo.exchange.desk.Check.that;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nodo.exchange.desk.Begun;
import nodo.exchange.desk.Check;
import nodo.exchange.desk.Exchange;
import nodo.exchange.desk.Exchanges;
import nodo.exchange.desk.Intent;
import nodo.exchange.desk.StationAdmission;
import nodo.exchange.desk.StationCaller;
import nodo.fault.FaultCode;
import nodo.fault.Refusal;
import nodo.journal.EventLink;
import nodo.journal.JournalEvent;
import nodo.registry.CreditorInstitutionStation;
import nodo.registry.Registry;
import nodo.registry.desk.Registries;
import nodo.rpt.Rpt;
import nodo.rpt.RptSearch;
import nodo.rpt.Rpts;
import nodo.rpt.partner.ChannelAnswer;
import nodo.rpt.partner.ChannelReply;
import nodo.rpt.partner.ChannelRequest;
import nodo.rpt.partner.PspPerNodoRpt;
import nodo.rpt.partner.RptProgress;

/**
 * nodoChiediStatoRPT and nodoChiediListaPendentiRPT: what creditors ask about the RPTs that they sent.
 *
 * <p>While an RPT is at its PSP, the PSP is asked how far it is (pspChiediAvanzamentoRPT), with no transaction open;
 * its silence does not keep the creditor from what the node knows, and nothing but the answer is changed by what it
 * says: what became of an RPT whose outcome is not known is found out by a job. With useCountChiediAvanzamento it is
 * asked about one RPT no more often than maxChiediAvanzamento.
 *
 * <p>Source: flows-rpt 7.7 and 7.8; validation appendix C. That the setting binds these questions is inferred.
 */
@ApplicationScoped
public class RptConsultation {

    static final List<Check<AskPendingRpts>> RANGE = List.of(that(
            "the range has a beginning and an end in that order",
            asked -> asked.from()
                    .flatMap(from -> asked.to().map(to -> !from.isAfter(to)))
                    .orElse(true),
            FaultCode.PPT_SEMANTICA,
            "rangeDa successivo a rangeA"));

    private final Exchanges exchanges;
    private final Registries registries;
    private final Rpts rpts;
    private final PspPerNodoRpt pspPerNodo;
    private final RptSettings settings;
    private final Clock clock;

    @Inject
    public RptConsultation(
            Exchanges exchanges,
            Registries registries,
            Rpts rpts,
            PspPerNodoRpt pspPerNodo,
            RptSettings settings,
            Clock clock) {
        this.exchanges = exchanges;
        this.registries = registries;
        this.rpts = rpts;
        this.pspPerNodo = pspPerNodo;
        this.settings = settings;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway") // proxy
    protected RptConsultation() {
        this(null, null, null, null, null, null);
    }

    /**
     * Tells where an RPT is.
     *
     * @param caller who asks
     * @param payment the RPT
     * @param exchange the request, and how to encode its answer
     * @return the bytes to send
     */
    public byte[] status(StationCaller caller, NamedRpt payment, Exchange<RptStatus> exchange) {
        exchange.concerns(payment.in(exchange.keys()));
        Begun<Known> begun = exchanges.beginReading(exchange, () -> known(caller, payment));
        if (begun instanceof Begun.Answered<Known> answered) {
            return answered.answer();
        }
        Known known = ((Begun.Underway<Known>) begun).intent();
        Optional<ChannelAnswer<RptProgress>> answer = known.question().map(pspPerNodo::ask);
        return exchanges.conclude(
                exchange, known.messages(answer), () -> known.status().with(answer.flatMap(this::told)));
    }

    private Known known(StationCaller caller, NamedRpt payment) {
        Registry registry = registries.current();
        StationAdmission.admit(registry, caller);
        Rpt rpt = payment.key().flatMap(rpts::find).orElseThrow(() -> new Refusal(FaultCode.PPT_RPT_SCONOSCIUTA));
        return new Known(RptStatus.of(rpt), question(rpt, registry));
    }

    private Optional<ChannelRequest<RptProgress>> question(Rpt rpt, Registry registry) {
        return registry.channel(rpt.channel())
                .filter(channel -> rpt.state().mayBeAskedAbout() && mayAskAgain(rpt, registry))
                .map(channel ->
                        pspPerNodo.progress(channel, rpt.key(), EventLink.of(UUID.randomUUID()), Forwarding.keys(rpt)));
    }

    private boolean mayAskAgain(Rpt rpt, Registry registry) {
        return registry.settings()
                .maxProgressQuestions()
                .map(most -> rpts.countQuestion(rpt.id(), most))
                .orElse(true);
    }

    /** A PSP that says nothing usable leaves the creditor with what the node knows. */
    private Optional<RptStatus.Progress> told(ChannelAnswer<RptProgress> answer) {
        return answer.reply() instanceof ChannelReply.Given<RptProgress> given
                ? Optional.of(new RptStatus.Progress(given.value().value(), clock.instant()))
                : Optional.empty();
    }

    /**
     * What the node knows of an RPT, and what it has to ask of its PSP.
     *
     * @param status what it knows
     * @param question pspChiediAvanzamentoRPT, ready to be sent
     */
    private record Known(RptStatus status, Optional<ChannelRequest<RptProgress>> question) implements Intent {

        @Override
        public List<JournalEvent> requests() {
            return question.map(ChannelRequest::events).orElse(List.of());
        }

        List<JournalEvent> messages(Optional<ChannelAnswer<RptProgress>> answer) {
            return Stream.concat(requests().stream(), answer.stream().flatMap(told -> told.events().stream()))
                    .toList();
        }
    }

    /**
     * Lists RPTs without RT, oldest first.
     *
     * @param command who asks, and for which
     * @param exchange the request, and how to encode its answer
     * @return the bytes to send
     */
    public byte[] pending(AskPendingRpts command, Exchange<List<PendingRpt>> exchange) {
        return exchanges.inOneStep(exchange, () -> {
            Registry registry = registries.current();
            StationAdmission.admit(registry, command.caller());
            Check.all(RANGE, command);
            return rpts.pending(search(command, registry), Math.min(command.most(), settings.mostListed())).stream()
                    .map(rpt -> new PendingRpt(rpt.key(), rpt.state()))
                    .toList();
        });
    }

    private static RptSearch search(AskPendingRpts command, Registry registry) {
        Set<String> creditors = command.caller()
                .creditor()
                .map(Set::of)
                .orElseGet(() -> creditorsOf(command.caller().station(), registry));
        return new RptSearch(
                creditors,
                command.caller().broker(),
                command.from().orElse(Instant.EPOCH),
                command.to().orElse(Instant.parse("9999-12-31T00:00:00Z")));
    }

    private static Set<String> creditorsOf(String station, Registry registry) {
        return registry.linksOfStation(station).stream()
                .map(CreditorInstitutionStation::creditorInstitution)
                .collect(Collectors.toUnmodifiableSet());
    }
}
