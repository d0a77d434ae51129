package nodo.standin.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nodo.exchange.Transactions;
import nodo.fault.FaultCode;
import nodo.fault.OriginalFault;
import nodo.notice.PaymentData;
import nodo.notice.PositionKey;
import nodo.notice.Positions;
import nodo.notice.desk.PaymentDataRules;
import nodo.notice.partner.Deputy;
import nodo.notice.partner.PaymentQuestion;
import nodo.notice.partner.StationReply;
import nodo.notice.partner.Stations;
import nodo.notice.partner.VerifiedNotice;
import nodo.registry.Registry;
import nodo.registry.Station;
import nodo.registry.desk.Registries;
import nodo.standin.ArchiveStatus;
import nodo.standin.ArchivedNotice;
import nodo.standin.ArchivedNotices;

/**
 * Answers from the archive as the creditor would.
 *
 * <p>Source: flows-notice §18; the faults, §19.
 */
@ApplicationScoped
public class ArchiveDeputy implements Deputy {

    /** What is said of a notice that cannot be paid, by its state. */
    static final Map<ArchiveStatus, FaultCode> FAULTS = new EnumMap<>(Map.of(
            ArchiveStatus.INVALID, FaultCode.PAA_PAGAMENTO_ANNULLATO,
            ArchiveStatus.EXPIRED, FaultCode.PAA_PAGAMENTO_SCADUTO,
            ArchiveStatus.PAID, FaultCode.PAA_PAGAMENTO_DUPLICATO));

    private final Registries registries;
    private final Transactions transactions;
    private final ArchivedNotices archive;
    private final Positions positions;
    private final StandInView view;
    private final TrafficCounter counter;
    private final StandInSettings settings;
    private final Clock clock;

    @Inject
    public ArchiveDeputy(
            Registries registries,
            Transactions transactions,
            ArchivedNotices archive,
            Positions positions,
            StandInView view,
            TrafficCounter counter,
            StandInSettings settings,
            Clock clock) {
        this.registries = registries;
        this.transactions = transactions;
        this.archive = archive;
        this.positions = positions;
        this.view = view;
        this.counter = counter;
        this.settings = settings;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway") // proxy
    protected ArchiveDeputy() {
        this(null, null, null, null, null, null, null, null);
    }

    @Override
    public boolean standsInFor(Station station) {
        return view.covers(station);
    }

    @Override
    public boolean helpsOutAfter(Station station, StationReply<?> reply) {
        return settings.perCall() && StandInView.allows(station) && TrafficCounter.isAway(reply);
    }

    @Override
    public void heard(Station station, StationReply<?> reply) {
        if (station.speaksNoticeModel()) {
            counter.heard(station.id(), reply);
        }
    }

    @Override
    public StationReply<VerifiedNotice> verification(PositionKey notice) {
        return reply(notice, ArchiveAnswer::verified);
    }

    @Override
    public StationReply<PaymentData> payment(PaymentQuestion question) {
        return reply(question.notice(), answer -> answer.payment(question.transferType(), settings.transferCategory()));
    }

    private <T> StationReply<T> reply(PositionKey notice, Function<ArchiveAnswer, T> telling) {
        return transactions.commit(() -> archive.find(notice)
                .filter(ArchivedNotice::payStandIn)
                .map(found -> told(found, telling))
                .orElseGet(() -> declined(FaultCode.PAA_PAGAMENTO_SCONOSCIUTO)));
    }

    private <T> StationReply<T> told(ArchivedNotice notice, Function<ArchiveAnswer, T> telling) {
        ArchiveStatus status = notice.statusAt(clock.instant(), positions.isPaid(notice.position()));
        return Optional.ofNullable(FAULTS.get(status))
                .<StationReply<T>>map(ArchiveDeputy::declined)
                .orElseGet(() -> given(notice, telling));
    }

    /** The creditor may have lost its accounts since the notice was deposited. */
    private <T> StationReply<T> given(ArchivedNotice notice, Function<ArchiveAnswer, T> telling) {
        Registry registry = registries.current();
        LocalDate today = LocalDate.ofInstant(clock.instant(), PaymentDataRules.ITALY);
        return ArchiveAccounts.of(registry, notice, today)
                .<StationReply<T>>map(accounts ->
                        new StationReply.Given<>(telling.apply(ArchiveAnswer.of(registry, notice, accounts))))
                .orElseGet(() -> Stations.unusable("nessun IBAN censito per l'ente"));
    }

    private static <T> StationReply<T> declined(FaultCode code) {
        return new StationReply.Declined<>(new OriginalFault(code.name(), code.text(), Optional.empty()));
    }
}
