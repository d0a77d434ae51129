package nodo.reporting.desk;

import static nodo.exchange.desk.Check.that;

import java.util.List;
import java.util.Optional;
import nodo.exchange.desk.Check;
import nodo.fault.FaultCode;
import nodo.registry.Channel;
import nodo.registry.CreditorInstitution;
import nodo.registry.Psp;
import nodo.registry.Registry;
import nodo.registry.Station;

/**
 * Whether a call of the REST API is admitted. A stranger learns nothing: who calls is asked before anything is said of
 * the party for which it speaks. The lists are the order in which callers are refused.
 *
 * <p>Source: fdr §6.4 and §6.5; that the key is asked first is ours.
 */
final class FdrAdmission {

    static final List<Check<OfPsp>> PSP = List.of(
            that("the key is a channel's", OfPsp::keyFits, FaultCode.PPT_AUTENTICAZIONE),
            that("the PSP is known", caller -> caller.psp().isPresent(), FaultCode.FDR_2000),
            that("the PSP is enabled", caller -> caller.psp().orElseThrow().enabled(), FaultCode.FDR_2001),
            that("the channel's broker is enabled", OfPsp::brokerEnabled, FaultCode.FDR_2003),
            that(
                    "the channel is enabled",
                    caller -> caller.channel().orElseThrow().enabled(),
                    FaultCode.FDR_2005),
            that("the PSP uses the channel", OfPsp::pspUsesChannel, FaultCode.FDR_2007));

    static final List<Check<OfCreditor>> CREDITOR = List.of(
            that("the key is a station's", OfCreditor::keyFits, FaultCode.PPT_AUTENTICAZIONE),
            that("the creditor is known", caller -> caller.creditor().isPresent(), FaultCode.FDR_2008),
            that(
                    "the creditor is enabled",
                    caller -> caller.creditor().orElseThrow().enabled(),
                    FaultCode.FDR_2009),
            that("station and broker are enabled", OfCreditor::stationEnabled, FaultCode.PPT_AUTORIZZAZIONE),
            that("the station serves the creditor", OfCreditor::stationServes, FaultCode.PPT_AUTORIZZAZIONE));

    private FdrAdmission() {}

    /**
     * Admits a call of a PSP.
     *
     * @return the channel whose key it has
     * @throws nodo.fault.Refusal of the first rule that the caller does not meet
     */
    static Channel admitPsp(Registry registry, FdrCaller caller) {
        OfPsp attempt = new OfPsp(registry, caller);
        Check.all(PSP, attempt);
        return attempt.channel().orElseThrow();
    }

    /**
     * Admits a call of a creditor institution.
     *
     * @throws nodo.fault.Refusal of the first rule that the caller does not meet
     */
    static void admitCreditor(Registry registry, FdrCaller caller) {
        Check.all(CREDITOR, new OfCreditor(registry, caller));
    }

    /** A PSP's call beside what the registry knows of it. */
    record OfPsp(Registry registry, FdrCaller caller) {

        Optional<Psp> psp() {
            return registry.psp(caller.party());
        }

        Optional<Channel> channel() {
            return caller.key().flatMap(key -> registry.channel(key.id()));
        }

        boolean keyFits() {
            return caller.key()
                    .filter(key -> channel().isPresent())
                    .filter(key -> registry.hasPassword(channel().orElseThrow(), key.password()))
                    .filter(key -> key.certificate()
                            .isOneOf(channel().orElseThrow().connection().certificateSubjects()))
                    .isPresent();
        }

        boolean brokerEnabled() {
            return registry.brokerOf(channel().orElseThrow()).enabled();
        }

        boolean pspUsesChannel() {
            return registry.link(caller.party(), channel().orElseThrow().id()).isPresent();
        }
    }

    /** A creditor's call beside what the registry knows of it. */
    record OfCreditor(Registry registry, FdrCaller caller) {

        Optional<CreditorInstitution> creditor() {
            return registry.creditor(caller.party());
        }

        Optional<Station> station() {
            return caller.key().flatMap(key -> registry.station(key.id()));
        }

        boolean keyFits() {
            return caller.key().flatMap(key -> key.station(registry)).isPresent();
        }

        boolean stationEnabled() {
            return station().orElseThrow().enabled()
                    && registry.brokerOf(station().orElseThrow()).enabled();
        }

        boolean stationServes() {
            return registry.linksOfStation(station().orElseThrow().id()).stream()
                    .anyMatch(link -> link.creditorInstitution().equals(caller.party()));
        }
    }
}
