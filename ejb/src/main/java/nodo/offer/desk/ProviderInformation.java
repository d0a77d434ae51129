package nodo.offer.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nodo.exchange.desk.Check;
import nodo.exchange.desk.Exchange;
import nodo.exchange.desk.Exchanges;
import nodo.exchange.desk.StationAdmission;
import nodo.fault.FaultCode;
import nodo.registry.Psp;
import nodo.registry.PspInformation;
import nodo.registry.Registry;
import nodo.registry.desk.Registries;

/**
 * nodoChiediInformativaPSP: what providers publish of their services, as it is in force today in Italy. Writes no state.
 *
 * <p>Source: flows-rpt §10.
 */
@ApplicationScoped
public class ProviderInformation {

    /** Asked after the caller is admitted, if it names a PSP. */
    static final List<Check<Optional<Psp>>> PSP = List.of(
            Check.that("the PSP is known", Optional::isPresent, FaultCode.PPT_PSP_SCONOSCIUTO),
            Check.that("the PSP is enabled", psp -> psp.orElseThrow().enabled(), FaultCode.PPT_PSP_DISABILITATO));

    private final Exchanges exchanges;
    private final Registries registries;
    private final Clock clock;

    @Inject
    public ProviderInformation(Exchanges exchanges, Registries registries, Clock clock) {
        this.exchanges = exchanges;
        this.registries = registries;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway") // proxy
    protected ProviderInformation() {
        this(null, null, null);
    }

    /**
     * Tells it.
     *
     * @param command who asks, and of which PSP
     * @param exchange the request, and how to encode its answer
     * @return the bytes to send
     */
    public byte[] tell(AskProviders command, Exchange<InformationDocument> exchange) {
        Registry registry = registries.current();
        return exchanges.inOneStep(exchange, () -> {
            StationAdmission.admit(registry, command.caller());
            command.psp().ifPresent(asked -> Check.all(PSP, registry.psp(asked)));
            LocalDate today = LocalDate.now(clock.withZone(Offers.ITALY));
            List<PspInformation> published = registry.informationOn(today).stream()
                    .filter(information ->
                            command.psp().map(information.psp()::equals).orElse(true))
                    .filter(information ->
                            registry.psp(information.psp()).filter(Psp::enabled).isPresent())
                    .sorted(Comparator.comparing(PspInformation::psp))
                    .toList();
            return InformationDocument.of(published, registry);
        });
    }
}
