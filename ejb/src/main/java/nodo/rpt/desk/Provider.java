package nodo.rpt.desk;

import java.util.List;
import java.util.Optional;
import nodo.exchange.desk.Check;
import nodo.exchange.desk.TakesPart;
import nodo.registry.Channel;
import nodo.registry.ChannelFlag;
import nodo.registry.Psp;
import nodo.registry.PspBroker;
import nodo.registry.Registry;
import nodo.rpt.RptRoute;

/**
 * Who executes an RPT: known and enabled, whether or not they belong together. The list is the order in which creditors are
 * refused.
 *
 * <p>Source: flows-rpt 3.1, rows 10 to 12.
 *
 * @param psp the PSP
 * @param broker the broker
 * @param channel the channel
 */
public record Provider(Psp psp, PspBroker broker, Channel channel) {

    static final List<Check<Attempt>> CHECKS = Check.joined(
            TakesPart.psp(Attempt::psp), TakesPart.pspBroker(Attempt::broker), TakesPart.channel(Attempt::channel));

    /**
     * Finds who is named.
     *
     * @throws nodo.fault.Refusal of the first rule that the names do not meet
     */
    public static Provider of(Registry registry, NamedProvider named) {
        Attempt attempt = new Attempt(
                registry.psp(named.psp()), registry.pspBroker(named.broker()), registry.channel(named.channel()));
        Check.all(CHECKS, attempt);
        return new Provider(
                attempt.psp().orElseThrow(),
                attempt.broker().orElseThrow(),
                attempt.channel().orElseThrow());
    }

    /** Whether the PSP works through the channel at all. */
    public boolean isLinked(Registry registry) {
        return registry.link(psp.id(), channel.id()).isPresent();
    }

    /** Whether its payments are parked until the payer chose who executes them. */
    public boolean isWisp() {
        return channel.has(ChannelFlag.WISP);
    }

    /** Whether the payer is sent to the provider's own page. */
    public boolean hasPage() {
        return channel.paymentModel().isImmediate() && !isWisp();
    }

    /** Whether the payer is sent to a page at all, from where the way goes back to the creditor. */
    public boolean leadsPayers() {
        return isWisp() || hasPage();
    }

    /** The way of an RPT from a station to this provider. */
    public RptRoute routeFrom(String station, String stationBroker) {
        return new RptRoute(station, stationBroker, psp.id(), broker.id(), channel.id(), channel.paymentModel());
    }

    /** What the rules look at: what the registry knows of the names. */
    record Attempt(Optional<Psp> psp, Optional<PspBroker> broker, Optional<Channel> channel) {}
}
