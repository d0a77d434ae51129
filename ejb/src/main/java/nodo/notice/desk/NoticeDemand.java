package nodo.notice.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import nodo.exchange.desk.Begun;
import nodo.exchange.desk.Exchange;
import nodo.exchange.desk.Exchanges;
import nodo.exchange.desk.PspAdmission;
import nodo.notice.partner.CreditorQuestion;
import nodo.notice.partner.DemandedNotice;
import nodo.notice.partner.PaForNode;
import nodo.notice.partner.ServiceQuestion;
import nodo.notice.partner.StationAnswer;
import nodo.registry.Registry;
import nodo.registry.ServiceCatalogueEntry;
import nodo.registry.desk.Registries;

/**
 * demandPaymentNotice: asks a creditor for a notice that does not exist yet (modello 4). Writes no state; the notice is
 * paid like any other.
 *
 * <p>Source: flows-notice §12.
 */
@ApplicationScoped
public class NoticeDemand {

    private final Exchanges exchanges;
    private final Registries registries;
    private final PaForNode paForNode;
    private final Clock clock;

    @Inject
    public NoticeDemand(Exchanges exchanges, Registries registries, PaForNode paForNode, Clock clock) {
        this.exchanges = exchanges;
        this.registries = registries;
        this.paForNode = paForNode;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway") // proxy
    protected NoticeDemand() {
        this(null, null, null, null);
    }

    /**
     * Asks for a notice.
     *
     * @param command who asks, for which service, and with which data
     * @param exchange the request, and how to encode its answer
     * @return the bytes to send
     */
    public byte[] demand(DemandNotice command, Exchange<DemandedNotice> exchange) {
        Registry registry = registries.current();
        Begun<Question<DemandedNotice>> begun =
                exchanges.beginReading(exchange, () -> question(command, registry, exchange));
        if (begun instanceof Begun.Answered<Question<DemandedNotice>> answered) {
            return answered.answer();
        }
        Question<DemandedNotice> question = ((Begun.Underway<Question<DemandedNotice>>) begun).intent();
        StationAnswer<DemandedNotice> answer = paForNode.ask(question.request().request());
        return exchanges.conclude(exchange, question.messages(answer), () -> {
            String creditor = question.route().creditor().fiscalCode();
            DemandedNotice notice =
                    answer.reply().orRefuse(creditor, ExtendedFault.wantedBy(command.caller(), registry));
            exchange.concerns(exchange.keys().withPosition(notice.notice()));
            return notice;
        });
    }

    private Question<DemandedNotice> question(DemandNotice command, Registry registry, Exchange<?> exchange) {
        PspAdmission.admit(registry, command.caller());
        NoticeRoute route =
                ServiceRoute.of(registry, command.service(), LocalDate.now(clock.withZone(PaymentDataRules.ITALY)));
        exchange.concerns(exchange.keys().withStation(route.station().id()));
        String service = registry.service(command.service())
                .map(ServiceCatalogueEntry::idServizio)
                .orElseThrow();
        ServiceQuestion asked =
                new ServiceQuestion(route.creditor().fiscalCode(), service, command.service(), command.data());
        return new Question<>(route, CreditorQuestion.toStation(paForNode.demand(route.station(), asked, exchange)));
    }
}
