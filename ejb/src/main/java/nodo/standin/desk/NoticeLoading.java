package nodo.standin.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import nodo.exchange.desk.Exchange;
import nodo.exchange.desk.Exchanges;
import nodo.fault.FaultCode;
import nodo.fault.Refusal;
import nodo.notice.PositionKey;
import nodo.notice.Positions;
import nodo.notice.desk.PaymentDataRules;
import nodo.notice.desk.PositionGuard;
import nodo.registry.CreditorInstitution;
import nodo.registry.Registry;
import nodo.registry.Station;
import nodo.registry.desk.Registries;
import nodo.standin.ArchivedNotice;
import nodo.standin.ArchivedNotices;

/**
 * paCreatePosition: a creditor deposits a notice, changes it, or closes it by the amount 0. Doing it twice is doing it once.
 * A notice that is paid, or is being paid right now, stays as it is.
 *
 * <p>Source: flows-notice §18 and appendix A, with its notes.
 */
@ApplicationScoped
public class NoticeLoading {

    private final Exchanges exchanges;
    private final Registries registries;
    private final Positions positions;
    private final PositionGuard guard;
    private final ArchivedNotices archive;
    private final Clock clock;

    @Inject
    public NoticeLoading(
            Exchanges exchanges,
            Registries registries,
            Positions positions,
            PositionGuard guard,
            ArchivedNotices archive,
            Clock clock) {
        this.exchanges = exchanges;
        this.registries = registries;
        this.positions = positions;
        this.guard = guard;
        this.archive = archive;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway") // proxy
    protected NoticeLoading() {
        this(null, null, null, null, null, null);
    }

    /**
     * Deposits a notice.
     *
     * @param command who deposits what
     * @param exchange the request, and how to encode its answer
     * @return the bytes to send
     */
    public byte[] load(LoadNotice command, Exchange<LoadedNotice> exchange) {
        Registry registry = registries.current();
        return exchanges.inOneStep(exchange, () -> {
            Instant now = clock.instant();
            Station station = ArchiveRules.require(registry, command, LocalDate.ofInstant(now, PaymentDataRules.ITALY));
            return loaded(command.notice(), station, registry, now);
        });
    }

    private LoadedNotice loaded(ArchivedNotice notice, Station station, Registry registry, Instant now) {
        PositionKey position = notice.position();
        if (notice.amount().isZero() && archive.find(position).isEmpty()) {
            throw new Refusal(FaultCode.PPT_PAGAMENTO_SCONOSCIUTO);
        }
        // The row lock puts this in line with an activation: whoever comes first decides.
        positions.lock(position);
        guard.requirePayable(position);
        if (!archive.put(notice, station.id(), now)) {
            throw new Refusal(FaultCode.PPT_SEMANTICA, "lo iuv è depositato con un altro codice avviso");
        }
        String name = registry.creditor(position.creditor())
                .map(CreditorInstitution::businessName)
                .orElseThrow();
        return new LoadedNotice(notice, name, notice.statusAt(now, false));
    }
}
