package nodo.notice.desk;

import java.util.Optional;
import nodo.exchange.desk.PspCaller;
import nodo.registry.Channel;
import nodo.registry.ChannelFlag;
import nodo.registry.Psp;
import nodo.registry.PspChannel;
import nodo.registry.Registry;

/**
 * Whom a creditor of the classic model hears of as the PSP: where the registry has a fictitious PSP with a fictitious
 * channel, these stand for every PSP of the notice model, and the creditor's RPT names them.
 *
 * <p>Source: the registry file, psps and channels, fictitious.
 */
final class NamedPsp {

    private NamedPsp() {}

    /** The caller as a classic creditor is told of it. */
    static PspCaller of(Registry registry, PspCaller caller) {
        return registry.content().pspChannels().stream()
                .filter(link -> isFictitious(registry, link))
                .findFirst()
                .flatMap(link -> registry.channel(link.channel())
                        .map(channel -> new PspCaller(
                                link.psp(), channel.brokerId(), channel.id(), caller.password(), caller.certificate())))
                .orElse(caller);
    }

    private static boolean isFictitious(Registry registry, PspChannel link) {
        Optional<Channel> channel = registry.channel(link.channel()).filter(known -> known.has(ChannelFlag.FICTITIOUS));
        return channel.isPresent()
                && registry.psp(link.psp()).filter(Psp::fictitious).isPresent();
    }
}
