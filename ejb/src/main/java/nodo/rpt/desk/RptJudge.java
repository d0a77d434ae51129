package nodo.rpt.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import nodo.activation.RptActivations;
import nodo.exchange.desk.Check;
import nodo.fault.Fault;
import nodo.fault.FaultCode;
import nodo.fault.Refusal;
import nodo.registry.Registry;
import nodo.rpt.Rpt;
import nodo.rpt.RptTerms;
import nodo.rpt.Rpts;
import nodo.rpt.partner.RptDocument;
import nodo.rpt.partner.RptReading;

/**
 * Decides whether an RPT is accepted, whether it came alone or in a cart. Works inside the caller's transaction, which has
 * claimed the RPT's key ({@link Rpts#claim}).
 *
 * <p>Source: flows-rpt 3.1, rows 14 to 23.
 */
@ApplicationScoped
public class RptJudge {

    private static final Logger LOG = System.getLogger(RptJudge.class.getName());

    private static final int LONGEST_WAIT_DAYS = 30;

    private static final ZoneId ITALY = ZoneId.of("Europe/Rome");

    private final Rpts rpts;
    private final RptActivations activations;
    private final Clock clock;

    @Inject
    public RptJudge(Rpts rpts, RptActivations activations, Clock clock) {
        this.rpts = rpts;
        this.activations = activations;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway") // proxy
    protected RptJudge() {
        this(null, null, null);
    }

    /**
     * Judges an RPT; writes nothing.
     *
     * @param offered the RPT
     * @param provider who is to execute it
     * @param registry the snapshot that it is judged by
     */
    public RptVerdict judge(OfferedRpt offered, Provider provider, Registry registry) {
        if (offered.document().reading() instanceof RptReading.Invalid invalid) {
            return RptVerdict.withoutTrace(Fault.of(FaultCode.PPT_SINTASSI_XSD, invalid.description()));
        }
        RptDocument document = ((RptReading.Valid) offered.document().reading()).document();
        return judge(subject(offered, document, provider, registry));
    }

    private RptRules.Subject subject(OfferedRpt offered, RptDocument document, Provider provider, Registry registry) {
        return new RptRules.Subject(
                document,
                offered.key(),
                registry,
                provider,
                offered.station(),
                activations.find(offered.key()),
                LocalDate.now(clock.withZone(ITALY)),
                offered.cart().isPresent());
    }

    private RptVerdict judge(RptRules.Subject subject) {
        Optional<Fault> names = Check.first(RptRules.NAMES, subject).map(Refusal::fault);
        if (names.isPresent()) {
            return misnamed(subject, names.get());
        }
        Optional<Fault> place =
                Check.first(RptRules.RELATIONS, subject).map(Refusal::fault).or(() -> duplicate(subject));
        if (place.isPresent()) {
            return RptVerdict.withoutTrace(place.get());
        }
        Optional<Fault> content = Check.first(RptRules.CONTENT, subject).map(Refusal::fault);
        if (content.isPresent()) {
            return RptVerdict.refused(subject.document(), content.get());
        }
        Optional<Refusal> redirection = Check.first(RptRules.REDIRECTION, subject);
        if (redirection.isPresent()) {
            return RptVerdict.withoutTrace(redirection.get().fault());
        }
        noteExecutionDay(subject);
        return RptVerdict.accepted(subject.document());
    }

    /** The data dictionary wants a day within a month, and no node ever asked for it. */
    private static void noteExecutionDay(RptRules.Subject subject) {
        LocalDate day = subject.document().executionDay();
        if (day.isBefore(subject.today()) || day.isAfter(subject.today().plusDays(LONGEST_WAIT_DAYS))) {
            LOG.log(
                    Level.WARNING,
                    "an RPT of creditor {0} from station {1} is to be executed on {2}: accepted",
                    subject.key().creditor().value(),
                    subject.station(),
                    day);
        }
    }

    /** A key that another RPT has can keep no trace of this one. */
    private RptVerdict misnamed(RptRules.Subject subject, Fault fault) {
        return rpts.isTaken(subject.key())
                ? RptVerdict.withoutTrace(fault)
                : RptVerdict.refused(subject.document(), fault);
    }

    /** Row 17. */
    private Optional<Fault> duplicate(RptRules.Subject subject) {
        return rpts.isTaken(subject.key()) ? Optional.of(Fault.of(FaultCode.PPT_RPT_DUPLICATA)) : Optional.empty();
    }

    /**
     * Keeps an RPT that leaves a trace: RPT_RICEVUTA_NODO, from where the caller moves it on.
     *
     * @param offered the RPT
     * @param document what it says
     * @param provider who is to execute it
     * @param by the operation that brought it
     */
    public Rpt keep(OfferedRpt offered, RptDocument document, Provider provider, String by) {
        Rpt rpt = new Rpt(
                offered.key(),
                provider.routeFrom(offered.station(), offered.stationBroker()),
                new RptTerms(
                        document.paymentType(),
                        document.total(),
                        document.payments().size()),
                offered.cart(),
                clock.instant(),
                by);
        rpts.add(rpt, offered.document().bytes());
        return rpt;
    }
}
