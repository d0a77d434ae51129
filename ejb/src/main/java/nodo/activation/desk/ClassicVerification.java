package nodo.activation.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import nodo.exchange.desk.Begun;
import nodo.exchange.desk.Exchange;
import nodo.exchange.desk.Exchanges;
import nodo.exchange.desk.PspAdmission;
import nodo.notice.PaymentToken;
import nodo.notice.desk.ExtendedFault;
import nodo.notice.desk.PaymentDataRules;
import nodo.notice.partner.AskedRpt;
import nodo.notice.partner.PaPerNodoPagamentoPsp;
import nodo.notice.partner.PaymentTerms;
import nodo.notice.partner.StationAnswer;
import nodo.registry.Registry;
import nodo.registry.desk.Registries;

/**
 * nodoVerificaRPT: what a notice costs now, asked of its creditor by paaVerificaRPT. Writes no state; may be repeated
 * without limit.
 *
 * <p>Source: flows-rpt §6.2.
 */
@ApplicationScoped
public class ClassicVerification {

    private final Exchanges exchanges;
    private final Registries registries;
    private final PaPerNodoPagamentoPsp creditors;
    private final Clock clock;

    @Inject
    public ClassicVerification(
            Exchanges exchanges, Registries registries, PaPerNodoPagamentoPsp creditors, Clock clock) {
        this.exchanges = exchanges;
        this.registries = registries;
        this.creditors = creditors;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway") // proxy
    protected ClassicVerification() {
        this(null, null, null, null);
    }

    /**
     * Verifies a notice.
     *
     * @param command who asks, and for which notice
     * @param exchange the request, and how to encode its answer
     * @return the bytes to send
     */
    public byte[] verify(VerifyRpt command, Exchange<PaymentTerms> exchange) {
        Registry registry = registries.current();
        Begun<ClassicQuestion> begun = exchanges.beginReading(exchange, () -> question(command, registry, exchange));
        if (begun instanceof Begun.Answered<ClassicQuestion> answered) {
            return answered.answer();
        }
        ClassicQuestion question = ((Begun.Underway<ClassicQuestion>) begun).intent();
        StationAnswer<PaymentTerms> answer = creditors.ask(question.request());
        return exchanges.conclude(exchange, question.messages(answer), () -> {
            String creditor = question.route().route().creditor().fiscalCode();
            PaymentTerms terms = answer.reply().orRefuse(creditor, ExtendedFault.wantedBy(command.caller(), registry));
            new AccountRules.Subject(registry, question.route().key().creditor(), terms.account(), today()).require();
            return terms;
        });
    }

    private ClassicQuestion question(VerifyRpt command, Registry registry, Exchange<?> exchange) {
        exchange.concerns(
                exchange.keys().withToken(new PaymentToken(command.notice().context())));
        PspAdmission.admitPayingAtPsp(registry, command.caller());
        ClassicRoute route = ClassicRoute.of(registry, command.caller(), command.notice());
        exchange.concerns(exchange.keys()
                .withPosition(route.position())
                .withStation(route.route().station().id()));
        AskedRpt asked = new AskedRpt(
                route.key(),
                command.caller().psp(),
                command.caller().broker(),
                command.caller().channel(),
                false);
        return new ClassicQuestion(route, creditors.verification(route.route().station(), asked, exchange));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), PaymentDataRules.ITALY);
    }
}
