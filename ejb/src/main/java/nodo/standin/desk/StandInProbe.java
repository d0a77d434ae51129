package nodo.standin.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nodo.exchange.Transactions;
import nodo.fault.FaultCode;
import nodo.jobs.desk.Job;
import nodo.jobs.desk.JobSettings;
import nodo.journal.Journal;
import nodo.journal.JournalEvent;
import nodo.notice.FiscalCode;
import nodo.notice.partner.PaForNode;
import nodo.notice.partner.StationAnswer;
import nodo.notice.partner.StationReply;
import nodo.notice.partner.StationRequest;
import nodo.notice.partner.VerifiedNotice;
import nodo.registry.CreditorInstitutionStation;
import nodo.registry.Registry;
import nodo.registry.desk.Registries;
import nodo.standin.Probes;
import nodo.standin.StandIn;
import nodo.standin.StandInCause;
import nodo.standin.StandIns;

/**
 * Job standInProbe, one of our own: asks stations that the monitor put in stand-in whether they are back, and lets those
 * that are answer for themselves.
 *
 * <p>Source: flows-notice §18, exit.
 */
@ApplicationScoped
public class StandInProbe implements Job {

    /** How long a run goes on: the others are the first of the next one. Shorter than the lease of a job. */
    private static final Duration LONGEST_RUN = Duration.ofMinutes(2);

    private static final String HEALTHY = FaultCode.PAA_PAGAMENTO_SCONOSCIUTO.name();

    private final Registries registries;
    private final Transactions transactions;
    private final StandIns standIns;
    private final StandInSwitch standInSwitch;
    private final PaForNode paForNode;
    private final Journal journal;
    private final ProbeSettings settings;
    private final Clock clock;

    @Inject
    public StandInProbe(
            Registries registries,
            Transactions transactions,
            StandIns standIns,
            StandInSwitch standInSwitch,
            PaForNode paForNode,
            Journal journal,
            ProbeSettings settings,
            Clock clock) {
        this.registries = registries;
        this.transactions = transactions;
        this.standIns = standIns;
        this.standInSwitch = standInSwitch;
        this.paForNode = paForNode;
        this.journal = journal;
        this.settings = settings;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway") // proxy
    protected StandInProbe() {
        this(null, null, null, null, null, null, null, null);
    }

    @Override
    public String name() {
        return "standInProbe";
    }

    @Override
    public Optional<Duration> every(JobSettings all) {
        return Optional.of(settings.every());
    }

    /**
     * Probes each station once.
     *
     * @return how many stations are back
     */
    @Override
    public int run() {
        Instant end = clock.instant().plus(LONGEST_RUN);
        Registry registry = registries.current();
        int back = 0;
        for (StandIn standIn : standInSwitch.all()) {
            if (standIn.cause() == StandInCause.MONITOR && clock.instant().isBefore(end)) {
                back += question(registry, standIn)
                        .filter(probe -> isBack(standIn, probe))
                        .map(probe -> 1)
                        .orElse(0);
            }
        }
        return back;
    }

    /** Empty for a station that is not in the registry any more, or serves nobody. */
    private Optional<StationRequest<VerifiedNotice>> question(Registry registry, StandIn standIn) {
        return registry.station(standIn.station())
                .flatMap(station -> registry.linksOfStation(station.id()).stream()
                        .map(CreditorInstitutionStation::creditorInstitution)
                        .filter(FiscalCode::isOne)
                        .findFirst()
                        .map(creditor -> paForNode.probe(station, new FiscalCode(creditor))));
    }

    private boolean isBack(StandIn standIn, StationRequest<VerifiedNotice> probe) {
        StationAnswer<VerifiedNotice> answer = paForNode.ask(probe);
        Optional<Probes> results = answer.asked()
                ? Optional.of(standIn.probes().and(isHealthy(answer.reply()), settings.probes()))
                : Optional.empty();
        transactions.commit(() -> {
            journal.append(messages(probe, answer));
            results.ifPresent(known -> standIns.probed(standIn.station(), known, clock.instant()));
            return null;
        });
        return results.filter(known -> known.areHealthy(settings.probes(), settings.leastHealthy()))
                .filter(known -> standInSwitch.end(standIn.station()))
                .isPresent();
    }

    private static boolean isHealthy(StationReply<?> reply) {
        return reply instanceof StationReply.Declined<?> declined
                && HEALTHY.equals(declined.fault().code());
    }

    private static List<JournalEvent> messages(StationRequest<?> probe, StationAnswer<?> answer) {
        List<JournalEvent> all = new ArrayList<>(answer.asked() ? probe.events() : List.of());
        all.addAll(answer.events());
        return all;
    }
}
