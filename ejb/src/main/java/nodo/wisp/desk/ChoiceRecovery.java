package nodo.wisp.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import nodo.exchange.desk.Exchange;
import nodo.exchange.desk.Exchanges;
import nodo.exchange.desk.StationAdmission;
import nodo.fault.FaultCode;
import nodo.fault.Refusal;
import nodo.registry.Channel;
import nodo.registry.ChannelFlag;
import nodo.registry.PspChannel;
import nodo.registry.Registry;
import nodo.registry.desk.Registries;
import nodo.wisp.FormChoice;
import nodo.wisp.FormChoices;

/**
 * nodoChiediSceltaWISP: what a payer chose on the page of WISP 1.3. Whatever the payer chooses to pay by is chosen later,
 * on the pages of the payment manager: the institution is told the fictitious PSP of parked payments. It may ask again
 * until the time is over.
 *
 * <p>Source: flows-rpt §5.4.
 */
@ApplicationScoped
public class ChoiceRecovery {

    private final Exchanges exchanges;
    private final Registries registries;
    private final FormChoices choices;
    private final WispSettings settings;
    private final Clock clock;

    @Inject
    public ChoiceRecovery(
            Exchanges exchanges, Registries registries, FormChoices choices, WispSettings settings, Clock clock) {
        this.exchanges = exchanges;
        this.registries = registries;
        this.choices = choices;
        this.settings = settings;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway") // proxy
    protected ChoiceRecovery() {
        this(null, null, null, null, null);
    }

    /**
     * Tells it.
     *
     * @param command who asks, and of which choice
     * @param exchange the request, and how to encode its answer
     * @return the bytes to send
     */
    public byte[] tell(AskChoice command, Exchange<RecoveredChoice> exchange) {
        Registry registry = registries.current();
        return exchanges.inOneStep(exchange, () -> {
            StationAdmission.admit(registry, command.caller());
            FormChoice choice = choices.find(command.keyWisp())
                    .filter(known -> known.isOf(command.caller().creditor().orElse(""), command.keyPa()))
                    .orElseThrow(() -> new Refusal(FaultCode.PPT_WISP_SESSIONE_SCONOSCIUTA));
            if (choice.chosenAt().plus(settings.recovery()).isBefore(clock.instant())) {
                throw new Refusal(FaultCode.PPT_WISP_TIMEOUT_RECUPERO_SCELTA);
            }
            return choice.notice()
                    ? new RecoveredChoice(Optional.empty())
                    : new RecoveredChoice(Optional.of(route(registry)));
        });
    }

    private static RecoveredChoice.Route route(Registry registry) {
        return registry.content().pspChannels().stream()
                .flatMap(link -> route(registry, link).stream())
                .findFirst()
                .orElseThrow(() -> new Refusal(FaultCode.PPT_SYSTEM_ERROR, "Configurazione WISP non presente"));
    }

    private static Optional<RecoveredChoice.Route> route(Registry registry, PspChannel link) {
        Optional<Channel> channel =
                registry.channel(link.channel()).filter(known -> known.enabled() && known.has(ChannelFlag.WISP));
        return channel.filter(known -> registry.psp(link.psp())
                        .filter(psp -> psp.enabled() && psp.agid())
                        .isPresent())
                .map(known -> new RecoveredChoice.Route(link.psp(), known.brokerId(), known.id()));
    }
}
