package nodo.wisp.desk;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import nodo.exchange.desk.Check;
import nodo.registry.Channel;
import nodo.registry.PaymentModel;
import nodo.registry.Psp;
import nodo.registry.PspBroker;
import nodo.registry.PspChannel;
import nodo.registry.Registry;
import nodo.wisp.ChoiceKind;

/**
 * Who is to collect, by the payment manager's words and by what the registry knows of them, with the rules that they must
 * meet in the order in which a choice is refused.
 *
 * <p>Source: validation §2, inoltroEsito.
 *
 * @param command the payment manager's words
 * @param rpts how many RPTs the payment has
 * @param psp the PSP, if known
 * @param broker its broker, if known
 * @param channel the channel, if known
 * @param link the link between PSP and channel, if there is one
 */
record Collector(
        ForwardPayment command,
        int rpts,
        Optional<Psp> psp,
        Optional<PspBroker> broker,
        Optional<Channel> channel,
        Optional<PspChannel> link) {

    static final List<Check<Collector>> CHECKS = List.of(
            rule("the PSP is known", collector -> collector.psp().isPresent(), WispRefusal.UNKNOWN_PSP),
            rule(
                    "the PSP is enabled",
                    collector -> collector.psp().orElseThrow().enabled(),
                    WispRefusal.DISABLED_PSP),
            rule("the broker is known", collector -> collector.broker().isPresent(), WispRefusal.UNKNOWN_BROKER),
            rule(
                    "the broker is enabled",
                    collector -> collector.broker().orElseThrow().enabled(),
                    WispRefusal.DISABLED_BROKER),
            rule("the channel is known", collector -> collector.channel().isPresent(), WispRefusal.UNKNOWN_CHANNEL),
            rule(
                    "the channel is enabled",
                    collector -> collector.channel().orElseThrow().enabled(),
                    WispRefusal.DISABLED_CHANNEL),
            rule("the channel is the broker's", Collector::isTheBrokers, WispRefusal.BROKER_NOT_LINKED),
            rule("the PSP may use it", collector -> collector.link().isPresent(), WispRefusal.PSP_NOT_LINKED),
            rule("the channel serves the model", Collector::servesModel, WispRefusal.WRONG_MODEL),
            rule("the instrument is one of the service", Collector::isOfTheService, WispRefusal.WRONG_TYPE),
            rule("the PSP offers it there", Collector::isOffered, WispRefusal.WRONG_TYPE));

    private static final Set<PaymentModel> AT_ONCE =
            Set.copyOf(EnumSet.of(PaymentModel.IMMEDIATO, PaymentModel.IMMEDIATO_MULTIBENEFICIARIO));

    private static final Map<ChoiceKind, Set<PaymentModel>> MODELS = Map.of(
            ChoiceKind.MOD1, AT_ONCE,
            ChoiceKind.CARTA, AT_ONCE,
            ChoiceKind.PAYPAL, AT_ONCE,
            ChoiceKind.MOD2, Set.of(PaymentModel.DIFFERITO));

    /** What is paid on a page: neither at the provider's desk, nor by mandate, nor by a card. What RPTs cannot say is none. */
    private static final Set<String> ON_A_PAGE = Set.of("BBT", "BP", "OBEP", "OTH", "JIF", "MYBK", "PPAL");

    private static final Set<String> LATER = Set.of("BBT", "BP", "AD", "OBEP", "OTH", "JIF", "MYBK", "PPAL");

    static Collector of(ForwardPayment command, int rpts, Registry registry) {
        return new Collector(
                command,
                rpts,
                registry.psp(command.choice().psp()),
                registry.pspBroker(command.pspBroker()),
                registry.channel(command.choice().channel()),
                registry.link(command.choice().psp(), command.choice().channel()));
    }

    private static Check<Collector> rule(String name, Predicate<Collector> holds, WispRefusal otherwise) {
        return new Check<>(name, holds, collector -> otherwise.refusal());
    }

    private boolean isTheBrokers() {
        return channel.orElseThrow().brokerId().equals(command.pspBroker());
    }

    private boolean servesModel() {
        PaymentModel model = channel.orElseThrow().paymentModel();
        boolean takesThatMany =
                command.choice().kind() != ChoiceKind.MOD1 || rpts == 1 || model != PaymentModel.IMMEDIATO;
        return takesThatMany
                && MODELS.getOrDefault(command.choice().kind(), Set.of()).contains(model);
    }

    private boolean isOfTheService() {
        String type = command.choice().paymentType();
        return switch (command.choice().kind()) {
            case CARTA -> type.equals("CP");
            case PAYPAL -> type.equals("PPAL");
            case MOD1 -> ON_A_PAGE.contains(type);
            case MOD2 -> LATER.contains(type);
        };
    }

    private boolean isOffered() {
        return link.orElseThrow().paymentMethods().contains(command.choice().paymentType());
    }
}
