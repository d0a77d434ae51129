package nodo.catalogue.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nodo.exchange.desk.Check;
import nodo.exchange.desk.Exchange;
import nodo.exchange.desk.Exchanges;
import nodo.exchange.desk.PspAdmission;
import nodo.exchange.desk.PspCaller;
import nodo.exchange.desk.StationAdmission;
import nodo.exchange.desk.StationCaller;
import nodo.registry.Channel;
import nodo.registry.CreditorInstitution;
import nodo.registry.Psp;
import nodo.registry.PspChannel;
import nodo.registry.PspInformation;
import nodo.registry.PspService;
import nodo.registry.Registry;
import nodo.registry.desk.Registries;

/**
 * nodoChiediInformativaPA, nodoPAChiediInformativaPA and nodoChiediTemplateInformativaPSP: what the registry says of
 * creditors, and of the PSP that asks, as documents. Writes no state.
 *
 * <p>Source: contracts-notice §2.3, registry §4, validation §2 (information).
 */
@ApplicationScoped
public class Counterparts {

    private static final ZoneId ITALY = ZoneId.of("Europe/Rome");

    /** The instruments that the document knows; what else a link offers is left out. */
    private static final Set<String> TOLD_METHODS =
            Set.of("BBT", "BP", "AD", "CP", "PO", "OBEP", "JIF", "MYBK", "PPAL");

    private final Exchanges exchanges;
    private final Registries registries;
    private final Clock clock;

    @Inject
    public Counterparts(Exchanges exchanges, Registries registries, Clock clock) {
        this.exchanges = exchanges;
        this.registries = registries;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway") // proxy
    protected Counterparts() {
        this(null, null, null);
    }

    /**
     * Tells the table of counterparts.
     *
     * @param command who asks, and for which creditors
     * @param exchange the request, and how to encode its answer
     * @return the bytes to send
     */
    public byte[] tell(AskCounterparts command, Exchange<CounterpartTable> exchange) {
        Registry registry = registries.current();
        return exchanges.inOneStep(exchange, () -> {
            PspAdmission.admitChannel(registry, command.caller());
            command.creditor().ifPresent(asked -> Check.all(ServiceCatalogue.CREDITOR, registry.creditor(asked)));
            List<CreditorInstitution> creditors = registry.content().creditorInstitutions().stream()
                    .filter(CreditorInstitution::enabled)
                    .filter(creditor -> command.creditor()
                            .map(creditor.fiscalCode()::equals)
                            .orElse(true))
                    .sorted(Comparator.comparing(CreditorInstitution::fiscalCode))
                    .toList();
            return CounterpartTable.of(creditors, registry, LocalDate.now(clock.withZone(ITALY)));
        });
    }

    /**
     * Tells a creditor institution what PSPs are told of it: its own row of the table.
     *
     * @param caller who asks, and for which creditor
     * @param exchange the request, and how to encode its answer
     * @return the bytes to send
     */
    public byte[] tellItself(StationCaller caller, Exchange<CounterpartTable> exchange) {
        Registry registry = registries.current();
        return exchanges.inOneStep(exchange, () -> {
            StationAdmission.admit(registry, caller);
            List<CreditorInstitution> itself =
                    caller.creditor().flatMap(registry::creditor).stream().toList();
            return CounterpartTable.of(itself, registry, LocalDate.now(clock.withZone(ITALY)));
        });
    }

    /**
     * Gives a PSP the template of its own information.
     *
     * @param caller who asks
     * @param exchange the request, and how to encode its answer
     * @return the bytes to send
     */
    public byte[] template(PspCaller caller, Exchange<ProviderTemplate> exchange) {
        Registry registry = registries.current();
        return exchanges.inOneStep(exchange, () -> {
            PspAdmission.admit(registry, caller);
            Psp psp = registry.psp(caller.psp()).orElseThrow();
            Optional<PspInformation> published = registry.informationOf(psp.id(), LocalDate.MAX);
            return ProviderTemplate.of(psp, services(psp, registry, published), published);
        });
    }

    private static List<ProviderTemplate.Service> services(
            Psp psp, Registry registry, Optional<PspInformation> published) {
        return registry.content().pspChannels().stream()
                .filter(link -> link.psp().equals(psp.id()))
                .sorted(Comparator.comparing(PspChannel::channel))
                .flatMap(link -> registry.channel(link.channel()).filter(Channel::enabled).stream()
                        .flatMap(channel -> link.paymentMethods().stream()
                                .filter(TOLD_METHODS::contains)
                                .map(method -> new ProviderTemplate.Service(
                                        channel, method, published.flatMap(told -> service(told, channel, method))))))
                .toList();
    }

    private static Optional<PspService> service(PspInformation published, Channel channel, String method) {
        return published.services().stream()
                .filter(service -> service.channel().equals(channel.id())
                        && service.paymentMethod().equals(method))
                .findFirst();
    }
}
