package nodo.rpt.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nodo.exchange.Transactions;
import nodo.journal.EventLink;
import nodo.journal.Journal;
import nodo.registry.Channel;
import nodo.registry.Registry;
import nodo.registry.desk.Registries;
import nodo.rpt.Rpt;
import nodo.rpt.RptId;
import nodo.rpt.RptState;
import nodo.rpt.Rpts;
import nodo.rpt.partner.ChannelAnswer;
import nodo.rpt.partner.ChannelReply;
import nodo.rpt.partner.ChannelRequest;
import nodo.rpt.partner.PspPerNodoRpt;
import nodo.rpt.partner.RptProgress;

/**
 * Finds out what became of RPTs whose sending ended without an answer: a crash cut it off, or the PSP said nothing usable.
 * RPTs of carts are asked about with their cart.
 *
 * <p>Source: flows-rpt 7.9. How often a PSP is asked is told by the RPT's history.
 */
@ApplicationScoped
public class UnknownOutcomes {

    private static final int BATCH = 100;

    private static final String SENDING = "pspInviaRPT";
    private static final String UNKNOWN_TO_PSP = "CANALE_RPT_SCONOSCIUTA";
    private static final String REFUSED_BY_PSP = "CANALE_RPT_RIFIUTATA";

    private final Transactions transactions;
    private final Registries registries;
    private final Rpts rpts;
    private final PspPerNodoRpt pspPerNodo;
    private final Journal journal;
    private final RptSettings settings;
    private final Clock clock;

    @Inject
    public UnknownOutcomes(
            Transactions transactions,
            Registries registries,
            Rpts rpts,
            PspPerNodoRpt pspPerNodo,
            Journal journal,
            RptSettings settings,
            Clock clock) {
        this.transactions = transactions;
        this.registries = registries;
        this.rpts = rpts;
        this.pspPerNodo = pspPerNodo;
        this.journal = journal;
        this.settings = settings;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway") // proxy
    protected UnknownOutcomes() {
        this(null, null, null, null, null, null, null);
    }

    /**
     * Marks RPTs as unknown whose sending was cut off.
     *
     * @return how many
     */
    public int noteCutOff() {
        Instant before = clock.instant().minus(settings.lostAfter());
        int noted = 0;
        int done;
        do {
            done = transactions.commit(() -> noteSome(before));
            noted += done;
        } while (done > 0);
        return noted;
    }

    private int noteSome(Instant before) {
        List<Rpt> cutOff = rpts.lockAll(rpts.leftWithoutOutcome(before, BATCH)).stream()
                .filter(rpt -> rpt.state() == RptState.RPT_INVIATA_A_PSP)
                .toList();
        cutOff.forEach(rpt -> rpt.moveTo(RptState.RPT_ESITO_SCONOSCIUTO_PSP, clock.instant(), SENDING));
        return cutOff.size();
    }

    /**
     * Asks the PSPs, once about each RPT that may be asked about again.
     *
     * @param by the job that asks
     * @return about how many they were asked; not those whose channel left the registry, or was kept from being asked
     */
    public int ask(String by) {
        Registry registry = registries.current();
        Instant start = clock.instant();
        int times = registry.settings().progressMaxRetry();
        Set<RptId> keptBack = new HashSet<>();
        int asked = 0;
        List<RptId> some;
        do {
            some = transactions.commit(() -> rpts.unknown(start, by, times, BATCH + keptBack.size())).stream()
                    .filter(rpt -> !keptBack.contains(rpt))
                    .toList();
            some.stream().filter(rpt -> !ask(rpt, registry, by)).forEach(keptBack::add);
            asked += some.size();
        } while (!some.isEmpty());
        return asked - keptBack.size();
    }

    /** Whether the question left: one that did not counts for nothing. */
    private boolean ask(RptId id, Registry registry, String by) {
        Optional<ChannelRequest<RptProgress>> request = transactions.commit(() -> request(id, registry));
        if (request.isEmpty()) {
            return false;
        }
        ChannelAnswer<RptProgress> answer = pspPerNodo.ask(request.get());
        transactions.commit(() -> {
            journal.append(answer.events());
            return !answer.reply().isKeptBack() && record(id, stateAfter(answer.reply()), by);
        });
        return !answer.reply().isKeptBack();
    }

    private Optional<ChannelRequest<RptProgress>> request(RptId id, Registry registry) {
        Rpt rpt = rpts.find(id).orElseThrow();
        Optional<Channel> channel = registry.channel(rpt.channel());
        Optional<ChannelRequest<RptProgress>> request = channel.map(
                known -> pspPerNodo.progress(known, rpt.key(), EventLink.of(UUID.randomUUID()), Forwarding.keys(rpt)));
        request.ifPresent(ready -> journal.append(ready.events()));
        return request;
    }

    /** An RPT whose outcome came meanwhile stays where it is. */
    private boolean record(RptId id, RptState next, String by) {
        Rpt rpt = rpts.lock(id).orElseThrow();
        boolean isUnknown = rpt.state() == RptState.RPT_ESITO_SCONOSCIUTO_PSP;
        if (isUnknown) {
            rpt.moveTo(next, clock.instant(), by);
        }
        return isUnknown;
    }

    /**
     * The state of an RPT after what its PSP said of its progress.
     *
     * @param reply what the PSP said
     */
    public static RptState stateAfter(ChannelReply<RptProgress> reply) {
        if (reply instanceof ChannelReply.Given<RptProgress>) {
            return RptState.RPT_ACCETTATA_PSP;
        }
        String code = reply.faultCode().orElseThrow();
        return switch (code) {
            case UNKNOWN_TO_PSP -> RptState.RPT_ERRORE_INVIO_A_PSP;
            case REFUSED_BY_PSP -> RptState.RPT_RIFIUTATA_PSP;
            default -> RptState.RPT_ESITO_SCONOSCIUTO_PSP;
        };
    }
}
