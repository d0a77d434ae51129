package nodo.notice.desk;

import static nodo.exchange.desk.Check.that;

import java.util.List;
import java.util.Optional;
import nodo.exchange.desk.Check;
import nodo.exchange.desk.TakesPart;
import nodo.fault.FaultCode;
import nodo.notice.PositionKey;
import nodo.registry.CreditorInstitution;
import nodo.registry.CreditorInstitutionStation;
import nodo.registry.PaBroker;
import nodo.registry.Registry;
import nodo.registry.Station;

/**
 * Where a notice leads: the station that answers for its creditor institution, by the code inside the notice number.
 * The identifiers sent to the creditor come from here, never from the PSP.
 *
 * <p>Source: flows-notice §3 steps 10 to 12, identifiers §2.
 *
 * @param creditor the creditor institution, enabled
 * @param station its station for this notice, enabled
 * @param broker the station's broker, enabled
 */
public record NoticeRoute(CreditorInstitution creditor, Station station, PaBroker broker) {

    /** The order in which a notice is refused. */
    static final List<Check<Search>> CHECKS = Check.joined(
            TakesPart.creditor(Search::creditor),
            List.of(
                    that(
                            "a station answers for the notice",
                            search -> search.station().isPresent(),
                            FaultCode.PPT_STAZIONE_INT_PA_SCONOSCIUTA),
                    that(
                            "the station is enabled",
                            search -> search.station().orElseThrow().enabled(),
                            FaultCode.PPT_STAZIONE_INT_PA_DISABILITATA),
                    that(
                            "the station's broker is enabled",
                            search -> search.broker().orElseThrow().enabled(),
                            FaultCode.PPT_INTERMEDIARIO_PA_DISABILITATO)));

    /**
     * Finds the way.
     *
     * @throws nodo.fault.Refusal if there is none
     */
    public static NoticeRoute of(Registry registry, PositionKey notice) {
        return of(Search.of(registry, notice));
    }

    /** The way, or empty where {@link #of(Registry, PositionKey)} refuses. */
    public static Optional<NoticeRoute> find(Registry registry, PositionKey notice) {
        return Optional.of(Search.of(registry, notice))
                .filter(search ->
                        CHECKS.stream().allMatch(check -> check.holds().test(search)))
                .map(NoticeRoute::found);
    }

    static NoticeRoute of(Search search) {
        Check.all(CHECKS, search);
        return found(search);
    }

    private static NoticeRoute found(Search search) {
        return new NoticeRoute(
                search.creditor().orElseThrow(),
                search.station().orElseThrow(),
                search.broker().orElseThrow());
    }

    /**
     * What the registry knows of a notice.
     *
     * @param creditor the creditor, if known
     * @param station the station of the notice's code, if any
     * @param broker its broker
     */
    record Search(Optional<CreditorInstitution> creditor, Optional<Station> station, Optional<PaBroker> broker) {

        static Search of(Registry registry, PositionKey notice) {
            Optional<Station> station = registry.route(notice.creditor(), notice.notice())
                    .map(CreditorInstitutionStation::station)
                    .flatMap(registry::station);
            return new Search(registry.creditor(notice.creditor()), station, station.map(registry::brokerOf));
        }
    }
}
