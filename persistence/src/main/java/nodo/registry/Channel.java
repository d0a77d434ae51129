package nodo.registry;

import java.net.URI;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * A channel of a broker of payment service providers: the system that pays.
 *
 * @param id unique in the system, by convention the broker's id, an underscore and two digits
 * @param brokerId the one broker that owns it
 * @param enabled a disabled one is PPT_CANALE_DISABILITATO
 * @param password what it must sign its calls with; absent: it cannot sign in
 * @param paymentModel which payments it serves
 * @param primitiveVersion 1 or 2: the version of pspNotifyPayment it understands
 * @param endpoints where it listens
 * @param protocol as the provider declared it
 * @param pluginServiceId which service maps its return codes
 * @param flags the switches that are on
 * @param connection how to talk to it
 */
public record Channel(
        String id,
        String brokerId,
        boolean enabled,
        Optional<PasswordHash> password,
        PaymentModel paymentModel,
        int primitiveVersion,
        Endpoints endpoints,
        Optional<String> protocol,
        Optional<String> pluginServiceId,
        Set<ChannelFlag> flags,
        Connection connection) {

    public Channel {
        Formats.requireIdentifier(id);
        Formats.requireIdentifier(brokerId);
        Versions.require(primitiveVersion);
        EnumSet<ChannelFlag> ordered = EnumSet.noneOf(ChannelFlag.class);
        ordered.addAll(flags);
        flags = Collections.unmodifiableSet(ordered);
    }

    /** Whether a switch is on. */
    public boolean has(ChannelFlag flag) {
        return flags.contains(flag);
    }

    Channel withPassword(Optional<PasswordHash> changed) {
        return new Channel(
                id,
                brokerId,
                enabled,
                changed,
                paymentModel,
                primitiveVersion,
                endpoints,
                protocol,
                pluginServiceId,
                flags,
                connection);
    }

    /**
     * The addresses of a channel, absolute http or https each.
     *
     * @param classic the classic interfaces
     * @param pspForNode the notice model
     * @param redirectUrl the provider's page that a citizen is sent to
     */
    public record Endpoints(Optional<URI> classic, Optional<URI> pspForNode, Optional<URI> redirectUrl) {}
}
