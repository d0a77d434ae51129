package nodo.touchpoint.desk;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import nodo.exchange.desk.Check;
import nodo.registry.Channel;
import nodo.registry.ChannelFlag;
import nodo.registry.PaymentModel;
import nodo.registry.Psp;
import nodo.registry.PspBroker;
import nodo.registry.PspChannel;
import nodo.registry.Registry;
import nodo.touchpoint.ClosingData;

/**
 * Who is to collect, by the touchpoint's words and by what the registry knows of them, with the rules that they must meet
 * in the order in which a close is refused.
 *
 * <p>Source: validation §2, "REST services for the payment manager".
 *
 * @param data the touchpoint's words
 * @param tokens how many sessions are to be closed
 * @param psp the PSP, if known
 * @param broker its broker, if known
 * @param channel the channel, if known
 * @param link the link between PSP and channel, if there is one
 */
record Collector(
        ClosingData data,
        int tokens,
        Optional<Psp> psp,
        Optional<PspBroker> broker,
        Optional<Channel> channel,
        Optional<PspChannel> link) {

    static final List<Check<Collector>> CHECKS = List.of(
            rule("a card channel is told everything", Collector::cardIsComplete, CloseRefusal.CARD_DATA),
            rule("the PSP is known", collector -> collector.psp().isPresent(), CloseRefusal.UNKNOWN_PSP),
            rule(
                    "the PSP is enabled",
                    collector -> collector.psp().orElseThrow().enabled(),
                    CloseRefusal.DISABLED_PSP),
            rule("the broker is known", collector -> collector.broker().isPresent(), CloseRefusal.UNKNOWN_BROKER),
            rule(
                    "the broker is enabled",
                    collector -> collector.broker().orElseThrow().enabled(),
                    CloseRefusal.DISABLED_BROKER),
            rule("the channel is known", collector -> collector.channel().isPresent(), CloseRefusal.UNKNOWN_CHANNEL),
            rule(
                    "the channel is enabled",
                    collector -> collector.channel().orElseThrow().enabled(),
                    CloseRefusal.DISABLED_CHANNEL),
            rule("the three are linked", Collector::isLinked, CloseRefusal.NOT_LINKED),
            rule("for that payment type", Collector::isLinkedForType, CloseRefusal.NOT_LINKED_FOR_TYPE),
            rule("the channel serves touchpoints", Collector::servesTouchpoints, CloseRefusal.WRONG_MODEL),
            rule(
                    "the channel takes that many tokens",
                    collector -> collector.tokens() == 1 || collector.speaksSecondPrimitives(),
                    CloseRefusal.WRONG_CHANNEL_VERSION));

    private static final String CARD = "CP";

    /** What a channel with flagPspCp wants to know of a card. */
    private static final List<String> CARD_MEMBERS =
            List.of("rrn", "outcomePaymentGateway", "totalAmount", "fee", "timestampOperation", "authorizationCode");

    private static final int SECOND_PRIMITIVES = 2;

    static Collector of(ClosePayment command, ClosingData data, Registry registry) {
        return new Collector(
                data,
                command.tokens().size(),
                registry.psp(data.psp()),
                registry.pspBroker(data.pspBroker()),
                registry.channel(data.channel()),
                registry.link(data.psp(), data.channel()));
    }

    /** Whether it sells digital stamps: both say so, and the channel understands the message that asks for them. */
    boolean sellsStamps() {
        return psp.orElseThrow().digitalStamp()
                && channel.orElseThrow().has(ChannelFlag.DIGITAL_STAMP)
                && speaksSecondPrimitives();
    }

    private static Check<Collector> rule(String name, Predicate<Collector> holds, CloseRefusal otherwise) {
        return new Check<>(
                name, holds, collector -> otherwise.of(collector.data().protocol()));
    }

    private boolean cardIsComplete() {
        return !data.paymentMethod().equals(CARD)
                || channel.filter(known -> known.has(ChannelFlag.CARD_DATA)).isEmpty()
                || data.additionalInformation().texts().keySet().containsAll(CARD_MEMBERS);
    }

    private boolean isLinked() {
        return link.isPresent() && channel.orElseThrow().brokerId().equals(data.pspBroker());
    }

    private boolean isLinkedForType() {
        return link.orElseThrow().paymentMethods().contains(data.paymentMethod());
    }

    private boolean servesTouchpoints() {
        return channel.orElseThrow().paymentModel() != PaymentModel.ATTIVATO_PRESSO_PSP
                && channel.orElseThrow().has(ChannelFlag.CLOSE_PAYMENT);
    }

    private boolean speaksSecondPrimitives() {
        return channel.orElseThrow().primitiveVersion() == SECOND_PRIMITIVES;
    }
}
