package nodo.offer.desk;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nodo.offer.OfferKey;
import nodo.registry.Channel;
import nodo.registry.ChannelFlag;
import nodo.registry.PaymentModel;
import nodo.registry.Psp;
import nodo.registry.PspInformation;
import nodo.registry.PspService;
import nodo.registry.Registry;

/**
 * The services that fit a payment.
 *
 * <p>Source: registry §5 (bands and conventions) and §7 (postal operator, MyBank, stamps); flows-rpt §5.1, listaPSP.
 */
public final class OfferChoice {

    private static final Set<String> MY_BANK = Set.of("MYBK", "OBEP");

    /** Models that serve a single RPT on-line. */
    private static final Set<PaymentModel> OF_ONE =
            Set.of(PaymentModel.IMMEDIATO, PaymentModel.IMMEDIATO_MULTIBENEFICIARIO, PaymentModel.DIFFERITO);

    /** Models that serve a cart. */
    private static final Set<PaymentModel> OF_SEVERAL =
            Set.of(PaymentModel.IMMEDIATO_MULTIBENEFICIARIO, PaymentModel.DIFFERITO);

    private static final List<Predicate<Candidate>> RULES = List.of(
            Candidate::isOnThePath,
            Candidate::isTold,
            Candidate::isEnabled,
            Candidate::servesSoMany,
            Candidate::hasBand,
            Candidate::sellsStampsIfAsked,
            Candidate::fitsPostalAccounts,
            Candidate::fitsMyBank);

    private OfferChoice() {}

    /**
     * Chooses.
     *
     * @param registry what is published, and who may use what
     * @param day the day in Italy
     * @return the services that fit, the preferred ones first
     */
    public static List<OfferKey> of(Registry registry, LocalDate day, OfferQuery query) {
        Comparator<Candidate> order = Comparator.comparing(Candidate::isListedApart)
                .thenComparing(candidate -> candidate.service().priority())
                .thenComparing(Candidate::key);
        return registry.informationOn(day).stream()
                .flatMap(information -> candidates(registry, information, query))
                .filter(candidate -> RULES.stream().allMatch(rule -> rule.test(candidate)))
                .sorted(order)
                .map(Candidate::key)
                .distinct()
                .toList();
    }

    private static Stream<Candidate> candidates(Registry registry, PspInformation information, OfferQuery query) {
        Optional<Psp> psp = registry.psp(information.psp());
        return psp.stream()
                .flatMap(known -> information.services().stream()
                        .flatMap(service -> registry
                                .channel(service.channel())
                                .map(channel -> new Candidate(registry, information, known, service, channel, query))
                                .stream()));
    }

    /** A service beside the payment. */
    private record Candidate(
            Registry registry,
            PspInformation information,
            Psp psp,
            PspService service,
            Channel channel,
            OfferQuery query) {

        OfferKey key() {
            return new OfferKey(
                    psp.id(),
                    channel.id(),
                    service.paymentMethod(),
                    query.language().name());
        }

        boolean isListedApart() {
            return registry.settings().lisPayPsps().contains(psp.id())
                    || registry.settings().lisPayChannels().contains(channel.id());
        }

        boolean isOnThePath() {
            return query.path().has(service.paymentMethod());
        }

        boolean isTold() {
            return service.languages().stream().anyMatch(language -> language.code() == query.language());
        }

        boolean isEnabled() {
            return psp.enabled()
                    && channel.enabled()
                    && registry.brokerOf(channel).enabled()
                    && registry.link(psp.id(), channel.id())
                            .filter(link -> link.paymentMethods().contains(service.paymentMethod()))
                            .isPresent();
        }

        /** Cards and PayPal are settled by a card cart, which takes any number. */
        boolean servesSoMany() {
            boolean several = query.payment().rpts() > 1 && !channel.has(ChannelFlag.CARD_CART);
            return (several ? OF_SEVERAL : OF_ONE).contains(channel.paymentModel());
        }

        boolean hasBand() {
            return service.costs()
                    .bandOf(query.amount(), query.payment().agreement())
                    .isPresent();
        }

        boolean sellsStampsIfAsked() {
            return !query.payment().stamp()
                    || psp.digitalStamp() && information.digitalStamp() && channel.has(ChannelFlag.DIGITAL_STAMP);
        }

        boolean fitsPostalAccounts() {
            return !psp.poste() || query.payment().postal();
        }

        boolean fitsMyBank() {
            return !MY_BANK.contains(service.paymentMethod()) || query.payment().transfers() == 1;
        }
    }
}
