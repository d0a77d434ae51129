package nodo.rt.desk;

import static nodo.exchange.desk.Check.that;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nodo.exchange.desk.Check;
import nodo.exchange.desk.TakesPart;
import nodo.fault.Descriptions;
import nodo.fault.Fault;
import nodo.fault.FaultCode;
import nodo.fault.Refusal;
import nodo.registry.CreditorInstitution;
import nodo.registry.Psp;
import nodo.registry.Registry;
import nodo.rpt.Rpt;
import nodo.rpt.RptKey;
import nodo.rpt.RptState;
import nodo.rpt.Rpts;
import nodo.rpt.partner.RptDocuments;
import nodo.rt.Rt;
import nodo.rt.RtOrigin;
import nodo.rt.Rts;
import nodo.rt.partner.RtDocument;
import nodo.rt.partner.RtReading;
import nodo.wisp.PageOutcome;
import nodo.wisp.ParkedSession;
import nodo.wisp.ParkedSessions;
import nodo.wisp.SessionSubject;

/**
 * Decides whether an RT is accepted, whichever way it came. The lists are the order in which PSPs are told.
 *
 * <p>Source: flows-rpt 7.1 to 7.3.
 */
@ApplicationScoped
public class RtJudge {

    /** Rows 5 to 7: what it is an RT of. */
    static final List<Check<Asked>> PAYMENT = Check.joined(
            TakesPart.creditor(Asked::creditor),
            List.of(
                    that("the payment is the PSP's", Asked::isOfThePsp, FaultCode.PPT_RPT_SCONOSCIUTA),
                    that(
                            "the payment was not closed for lack of an RT",
                            Asked::isInTime,
                            FaultCode.PPT_RPT_SCONOSCIUTA),
                    new Check<>(
                            "the node made no RT of it, and will make none",
                            asked -> !asked.isOfTheNode(),
                            asked -> new Refusal(Fault.receiptMadeByNode())),
                    that("it has no RT yet", asked -> asked.rt().isEmpty(), FaultCode.PPT_RT_DUPLICATA),
                    that("the PSP may have the RPT", Asked::waitsForRt, FaultCode.PPT_RPT_SCONOSCIUTA)));

    /** Rows 10 to 13, around the rules of {@link RtRules}. */
    static final List<Check<Told>> NAMES = List.of(
            that(
                    "the payment that it names exists, if it is another",
                    told -> told.isOfTheIuv() || told.iuvIsKnown(),
                    FaultCode.PPT_RPT_SCONOSCIUTA),
            that(
                    "it names the payment that it came for",
                    Told::isOfThePayment,
                    FaultCode.PPT_SEMANTICA,
                    "identificativoDominio, identificativoUnivocoVersamento o codiceContestoPagamento diversi da quelli"
                            + " della RT"));

    static final List<Check<Told>> END = List.of(
            that("its sign is that of the redirection", Told::agreesWithThePage, FaultCode.PPT_RT_SEGNO_DISCORDE),
            that(
                    "the station still serves the creditor",
                    Told::stationServes,
                    FaultCode.PPT_AUTORIZZAZIONE,
                    Descriptions.STATION_OF_ANOTHER_CREDITOR));

    private final Rpts rpts;
    private final Rts rts;
    private final ParkedSessions sessions;
    private final Clock clock;

    @Inject
    public RtJudge(Rpts rpts, Rts rts, ParkedSessions sessions, Clock clock) {
        this.rpts = rpts;
        this.rts = rts;
        this.sessions = sessions;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway") // proxy
    protected RtJudge() {
        this(null, null, null, null);
    }

    /**
     * Judges an RT and, if it is accepted, keeps it. Works inside the caller's transaction, which holds the lock of the
     * RPT from then on.
     *
     * @param offered the RT
     * @param registry the snapshot that it is judged by
     * @param by the operation that brought it
     */
    Verdict judge(OfferedRt offered, Registry registry, String by) {
        Optional<Rpt> rpt = offered.payment().key().flatMap(rpts::findLocked);
        Asked asked = new Asked(
                offered,
                registry.creditor(offered.payment().creditor()),
                rpt,
                rpt.flatMap(known -> rts.find(known.id())));
        Optional<Refusal> refusal = Check.first(PAYMENT, asked);
        return refusal.isPresent()
                ? new Verdict.Refused(refusal.get().fault(), Optional.empty())
                : judge(offered, rpt.orElseThrow(), registry, by);
    }

    private Verdict judge(OfferedRt offered, Rpt rpt, Registry registry, String by) {
        Instant now = clock.instant();
        if (offered.reading() instanceof RtReading.Invalid invalid) {
            rpt.refuseRt(now, by);
            Fault fault = Fault.of(FaultCode.PPT_SINTASSI_XSD, invalid.description());
            return new Verdict.Refused(fault, Optional.empty());
        }
        RtDocument document = ((RtReading.Valid) offered.reading()).document();
        Optional<Refusal> refusal = refusal(new Told(offered, document, rpt, registry, page(rpt), this::knowsIuv));
        if (refusal.isPresent()) {
            rpt.refuseRt(now, by);
            return new Verdict.Refused(refusal.get().fault(), Optional.of(document));
        }
        rpt.moveTo(RptState.RT_RICEVUTA_NODO, now, by);
        rpt.moveTo(RptState.RT_ACCETTATA_NODO, now, by);
        rts.add(new Rt(rpt.id(), offered.origin(), offered.message(), document.content(), now));
        return new Verdict.Accepted(rpt, document);
    }

    private Optional<Refusal> refusal(Told told) {
        return Check.first(NAMES, told)
                .or(() -> Check.first(RtRules.CHECKS, subject(told)))
                .or(() -> Check.first(END, told))
                .or(() -> usedStamp(told));
    }

    /** Its RPT is read within the step: to read it before would take one transaction more for every RT. */
    private RtRules.Subject subject(Told told) {
        return new RtRules.Subject(
                told.document(),
                RptDocuments.ofAccepted(rpts.document(told.rpt().id())).payments(),
                told.registry().psp(told.rpt().psp()).flatMap(Psp::fiscalCode));
    }

    /** Last, because it takes the stamps. */
    private Optional<Refusal> usedStamp(Told told) {
        List<String> stamps = told.document().stamps().stream()
                .map(RtDocument.Stamp::identifier)
                .toList();
        return stamps.isEmpty() || rts.claimStamps(told.rpt().id(), stamps)
                ? Optional.empty()
                : Optional.of(new Refusal(FaultCode.PPT_SEMANTICA, "IUBD della marca da bollo già utilizzato"));
    }

    private boolean knowsIuv(RtDocument document) {
        return new NamedPayment(document.creditor(), document.iuv(), document.ccp())
                .key()
                .filter(key -> rpts.knowsIuv(key.creditor(), key.iuv()))
                .isPresent();
    }

    private Optional<PageOutcome> page(Rpt rpt) {
        SessionSubject subject = rpt.cart()
                .map(SessionSubject::ofCart)
                .orElseGet(() -> SessionSubject.ofRpt(rpt.id().value()));
        return sessions.of(subject).flatMap(ParkedSession::returned);
    }

    /**
     * An RT beside what is known of its payment.
     *
     * @param offered the RT
     * @param creditor its creditor, if known
     * @param rpt its RPT, if known
     * @param rt the RT that the RPT has already
     */
    record Asked(OfferedRt offered, Optional<CreditorInstitution> creditor, Optional<Rpt> rpt, Optional<Rt> rt) {

        boolean isOfThePsp() {
            return rpt.filter(offered.mayAnswer()).isPresent();
        }

        boolean isInTime() {
            return rpt.orElseThrow().state() != RptState.RPT_DECORSI_TERMINI;
        }

        /** Of a payment of the notice model the node makes the RT itself. */
        boolean isOfTheNode() {
            return rpt.orElseThrow().state() == RptState.RPT_PARCHEGGIATA_NODO_MOD3
                    || rt.filter(known -> known.origin() == RtOrigin.NODE).isPresent();
        }

        boolean waitsForRt() {
            return rpt.orElseThrow().state().canMoveTo(RptState.RT_RICEVUTA_NODO);
        }
    }

    /** Whether the creditor that a document names has any RPT with its IUV. */
    interface KnownIuv {
        boolean of(RtDocument document);
    }

    /**
     * An RT beside its RPT.
     *
     * @param offered the RT
     * @param document what it says
     * @param rpt its RPT
     * @param registry the snapshot that it is judged by
     * @param page how the PSP's page ended, if the payer came back from one
     * @param knownIuv tells of other payments
     */
    record Told(
            OfferedRt offered,
            RtDocument document,
            Rpt rpt,
            Registry registry,
            Optional<PageOutcome> page,
            KnownIuv knownIuv) {

        boolean isOfTheIuv() {
            return document.iuv().equals(offered.payment().iuv());
        }

        boolean iuvIsKnown() {
            return knownIuv.of(document);
        }

        boolean isOfThePayment() {
            return offered.payment().equals(new NamedPayment(document.creditor(), document.iuv(), document.ccp()));
        }

        /** What the payer was told only the RT can deny; a result that comes later may be either. */
        boolean agreesWithThePage() {
            return offered.signForced()
                    || page.filter(told -> told != PageOutcome.DIFFERITO)
                            .map(told -> (told == PageOutcome.OK)
                                    == document.outcome().isPositive())
                            .orElse(true);
        }

        boolean stationServes() {
            RptKey key = rpt.key();
            return registry.linksOfStation(rpt.station()).stream()
                    .anyMatch(link ->
                            link.creditorInstitution().equals(key.creditor().value()));
        }
    }
}
