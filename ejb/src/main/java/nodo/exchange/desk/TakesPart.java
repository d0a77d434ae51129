package nodo.exchange.desk;

import static nodo.exchange.desk.Check.that;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import nodo.fault.FaultCode;
import nodo.registry.Channel;
import nodo.registry.CreditorInstitution;
import nodo.registry.PaBroker;
import nodo.registry.Psp;
import nodo.registry.PspBroker;
import nodo.registry.Station;

/**
 * That whoever a request names takes part: is in the registry, and is switched on. Two rules for each kind of participant,
 * with the codes that only they have; where they stand among others is the affair of each operation.
 *
 * <p>Source: flows-notice §3, flows-rpt §3.1, validation 1.1.
 */
public final class TakesPart {

    private TakesPart() {}

    /** The creditor institution takes part. */
    public static <C> List<Check<C>> creditor(Function<C, Optional<CreditorInstitution>> named) {
        Codes codes = new Codes(FaultCode.PPT_DOMINIO_SCONOSCIUTO, FaultCode.PPT_DOMINIO_DISABILITATO);
        return rules("the creditor", named, CreditorInstitution::enabled, codes);
    }

    /** The broker of creditor institutions takes part. */
    public static <C> List<Check<C>> paBroker(Function<C, Optional<PaBroker>> named) {
        Codes codes =
                new Codes(FaultCode.PPT_INTERMEDIARIO_PA_SCONOSCIUTO, FaultCode.PPT_INTERMEDIARIO_PA_DISABILITATO);
        return rules("the broker", named, PaBroker::enabled, codes);
    }

    /** The station takes part. */
    public static <C> List<Check<C>> station(Function<C, Optional<Station>> named) {
        Codes codes = new Codes(FaultCode.PPT_STAZIONE_INT_PA_SCONOSCIUTA, FaultCode.PPT_STAZIONE_INT_PA_DISABILITATA);
        return rules("the station", named, Station::enabled, codes);
    }

    /** The PSP takes part. */
    public static <C> List<Check<C>> psp(Function<C, Optional<Psp>> named) {
        Codes codes = new Codes(FaultCode.PPT_PSP_SCONOSCIUTO, FaultCode.PPT_PSP_DISABILITATO);
        return rules("the PSP", named, Psp::enabled, codes);
    }

    /** The broker of PSPs takes part. */
    public static <C> List<Check<C>> pspBroker(Function<C, Optional<PspBroker>> named) {
        Codes codes =
                new Codes(FaultCode.PPT_INTERMEDIARIO_PSP_SCONOSCIUTO, FaultCode.PPT_INTERMEDIARIO_PSP_DISABILITATO);
        return rules("the broker", named, PspBroker::enabled, codes);
    }

    /** The channel takes part. */
    public static <C> List<Check<C>> channel(Function<C, Optional<Channel>> named) {
        Codes codes = new Codes(FaultCode.PPT_CANALE_SCONOSCIUTO, FaultCode.PPT_CANALE_DISABILITATO);
        return rules("the channel", named, Channel::enabled, codes);
    }

    private static <C, P> List<Check<C>> rules(
            String who, Function<C, Optional<P>> named, Predicate<P> enabled, Codes codes) {
        return List.of(
                that(who + " is known", about -> named.apply(about).isPresent(), codes.unknown()),
                that(
                        who + " is enabled",
                        about -> enabled.test(named.apply(about).orElseThrow()),
                        codes.disabled()));
    }

    /** Who does not take part, and why. */
    private record Codes(FaultCode unknown, FaultCode disabled) {}
}
