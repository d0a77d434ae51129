package nodo.activation.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import nodo.exchange.desk.Begun;
import nodo.exchange.desk.Exchange;
import nodo.exchange.desk.Exchanges;
import nodo.exchange.desk.PspAdmission;
import nodo.notice.Iban;
import nodo.notice.PaymentToken;
import nodo.notice.desk.AskedRpts;
import nodo.notice.desk.ExtendedFault;
import nodo.notice.desk.PaymentDataRules;
import nodo.notice.partner.AskedRpt;
import nodo.notice.partner.PaPerNodoPagamentoPsp;
import nodo.notice.partner.PaymentTerms;
import nodo.notice.partner.StationAnswer;
import nodo.notice.partner.StationRequest;
import nodo.registry.Registry;
import nodo.registry.desk.Registries;

/**
 * nodoAttivaRPT: asks a creditor for the RPT of a notice, by paaAttivaRPT. The RPT comes as a message of its own, perhaps
 * before the answer; the PSP may ask again under the same context, and the creditor is asked again.
 *
 * <p>Source: flows-rpt §6.2.
 */
@ApplicationScoped
public class ClassicActivation {

    private final Exchanges exchanges;
    private final Registries registries;
    private final PaPerNodoPagamentoPsp creditors;
    private final AskedRpts askedRpts;
    private final Clock clock;

    @Inject
    public ClassicActivation(
            Exchanges exchanges,
            Registries registries,
            PaPerNodoPagamentoPsp creditors,
            AskedRpts askedRpts,
            Clock clock) {
        this.exchanges = exchanges;
        this.registries = registries;
        this.creditors = creditors;
        this.askedRpts = askedRpts;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway") // proxy
    protected ClassicActivation() {
        this(null, null, null, null, null);
    }

    /**
     * Activates a notice.
     *
     * @param command who asks, and for which notice
     * @param exchange the request, and how to encode its answer
     * @return the bytes to send
     */
    public byte[] activate(ActivateRpt command, Exchange<PaymentTerms> exchange) {
        Registry registry = registries.current();
        Begun<ClassicQuestion> begun = exchanges.begin(exchange, () -> question(command, registry, exchange));
        if (begun instanceof Begun.Answered<ClassicQuestion> answered) {
            return answered.answer();
        }
        ClassicQuestion question = ((Begun.Underway<ClassicQuestion>) begun).intent();
        StationAnswer<PaymentTerms> answer = creditors.ask(question.request());
        return exchanges.conclude(exchange, answer.events(), () -> {
            askedRpts.learn(question.route().key(), answer.reply());
            String creditor = question.route().route().creditor().fiscalCode();
            PaymentTerms terms = answer.reply().orRefuse(creditor, ExtendedFault.wantedBy(command.caller(), registry));
            requireOwn(terms.account(), question.route(), registry);
            return terms;
        });
    }

    private ClassicQuestion question(ActivateRpt command, Registry registry, Exchange<?> exchange) {
        exchange.concerns(
                exchange.keys().withToken(new PaymentToken(command.notice().context())));
        PspAdmission.admitPayingAtPsp(registry, command.caller());
        PspAdmission.admitPayingThrough(
                registry, command.caller().through(command.payingBroker(), command.payingChannel()));
        ClassicRoute route = ClassicRoute.of(registry, command.caller(), command.notice());
        exchange.concerns(exchange.keys()
                .withPosition(route.position())
                .withStation(route.route().station().id()));
        command.terms().supportAccount().map(Iban::new).ifPresent(account -> requireOwn(account, route, registry));
        AskedRpt asked = new AskedRpt(
                route.key(), command.caller().psp(), command.payingBroker(), command.payingChannel(), false);
        StationRequest<PaymentTerms> request =
                creditors.activation(route.route().station(), asked, command.terms(), exchange);
        askedRpts.ask(asked, request);
        return new ClassicQuestion(route, request);
    }

    private void requireOwn(Iban account, ClassicRoute route, Registry registry) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), PaymentDataRules.ITALY);
        new AccountRules.Subject(registry, route.key().creditor(), account, today).require();
    }
}
