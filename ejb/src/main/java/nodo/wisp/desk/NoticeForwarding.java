package nodo.wisp.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import nodo.exchange.desk.Begun;
import nodo.exchange.desk.Check;
import nodo.exchange.desk.Exchange;
import nodo.exchange.desk.Exchanges;
import nodo.exchange.desk.Intent;
import nodo.journal.JournalEvent;
import nodo.money.Euro;
import nodo.notice.ClosedBy;
import nodo.notice.Payment;
import nodo.notice.PaymentStatus;
import nodo.notice.PaymentStatusChange;
import nodo.registry.Registry;
import nodo.registry.desk.Registries;
import nodo.touchpoint.ClientQuery;
import nodo.touchpoint.Close;
import nodo.touchpoint.Closes;
import nodo.touchpoint.ClosingData;
import nodo.touchpoint.Protocol;
import nodo.touchpoint.desk.PromptNotifications;
import nodo.touchpoint.partner.NotifyAnswer;
import nodo.touchpoint.partner.NotifyReply;
import nodo.wisp.Choice;
import nodo.wisp.partner.CardOutcome;

/**
 * inoltroEsito/carta and paypal of a session of activateIOPayment: the session is closed for the PSP that collects, which is
 * notified at once by pspNotifyPayment, and the answer is what the PSP said. What is paid beyond the notice's amount is the
 * fee.
 *
 * <p>The order of the refusals is that of a parked payment. Whoever says the same again is answered the same, by what the
 * session went through. Only these two instruments have a place in the message, so that mod1 and mod2 know no such payment.
 *
 * <p>Source: flows-notice §13, point 4; validation §2, inoltroEsito.
 */
@ApplicationScoped
public class NoticeForwarding {

    private final Exchanges exchanges;
    private final Registries registries;
    private final NoticePayments payments;
    private final Closes closes;
    private final PromptNotifications notifications;

    @Inject
    public NoticeForwarding(
            Exchanges exchanges,
            Registries registries,
            NoticePayments payments,
            Closes closes,
            PromptNotifications notifications) {
        this.exchanges = exchanges;
        this.registries = registries;
        this.payments = payments;
        this.closes = closes;
        this.notifications = notifications;
    }

    @SuppressWarnings("NullAway") // proxy
    protected NoticeForwarding() {
        this(null, null, null, null, null);
    }

    byte[] forward(ForwardPayment command, Exchange<ForwardResult> exchange) {
        Registry registry = registries.current();
        Begun<Sending> begun = exchanges.begin(exchange, () -> begin(command, registry, exchange));
        if (begun instanceof Begun.Answered<Sending> answered) {
            return answered.answer();
        }
        Sending sending = ((Begun.Underway<Sending>) begun).intent();
        if (sending.prompt().isEmpty()) {
            return exchanges.conclude(
                    exchange, List.of(), () -> sending.known().orElseThrow().orTimeout());
        }
        PromptNotifications.Prompt prompt = sending.prompt().get();
        NotifyAnswer answer = notifications.send(prompt);
        return exchanges.conclude(exchange, answer.events(), () -> {
            notifications.conclude(prompt, answer, exchange.inbound().operation());
            return ForwardResult.of(kind(answer.reply())).orTimeout();
        });
    }

    /**
     * A notification on its way, or what is answered without one.
     *
     * @param prompt the notification
     * @param known what is answered
     */
    private record Sending(Optional<PromptNotifications.Prompt> prompt, Optional<ForwardResult> known)
            implements Intent {

        static Sending known(ForwardResult result) {
            return new Sending(Optional.empty(), Optional.of(result));
        }

        @Override
        public List<JournalEvent> requests() {
            return prompt.map(one -> one.request().events()).orElse(List.of());
        }
    }

    private Sending begin(ForwardPayment command, Registry registry, Exchange<ForwardResult> exchange) {
        Payment payment = payments.lock(command.idPagamento())
                .orElseThrow(WispRefusal.UNKNOWN_PAYMENT::refusal)
                .payment();
        exchange.concernsAll(List.of(NoticePayments.keys(payment)));
        Protocol protocol = protocol(command.choice());
        if (isRepeated(payment, command.choice(), protocol)) {
            return Sending.known(ForwardResult.of(told(payment)));
        }
        Check.all(Collector.CHECKS, Collector.of(command, 1, registry));
        command.mistake().ifPresent(wrong -> {
            throw wrong.refusal();
        });
        if (payment.status() != PaymentStatus.PAYING) {
            throw WispRefusal.UNKNOWN_PAYMENT.refusal();
        }
        if (!command.isAuthorised()) {
            return Sending.known(ForwardResult.of(ForwardResult.Kind.NOT_AUTHORISED));
        }
        ClosingData data = closing(command, protocol, payment.data().amount());
        return new Sending(
                Optional.of(notifications.begin(
                        payment, data, registry, exchange.inbound().operation())),
                Optional.empty());
    }

    private static Protocol protocol(Choice choice) {
        return switch (choice.kind()) {
            case CARTA -> Protocol.CARTA;
            case PAYPAL -> Protocol.PAYPAL;
            case MOD1, MOD2 -> throw WispRefusal.UNKNOWN_PAYMENT.refusal();
        };
    }

    private boolean isRepeated(Payment payment, Choice choice, Protocol protocol) {
        return payment.closedBy()
                .filter(by -> by.psp().equals(choice.psp())
                        && by.channel().equals(choice.channel())
                        && by.paymentMethod().equals(choice.paymentType()))
                .map(ClosedBy::close)
                .flatMap(closes::find)
                .map(Close::data)
                .filter(data -> data.protocol() == protocol)
                .isPresent();
    }

    /** What was answered before: the first thing that was known of the PSP. */
    private static ForwardResult.Kind told(Payment payment) {
        return payment.history().stream()
                .map(PaymentStatusChange::status)
                .flatMap(status -> kind(status).stream())
                .findFirst()
                .orElse(ForwardResult.Kind.UNKNOWN);
    }

    private static Optional<ForwardResult.Kind> kind(PaymentStatus status) {
        return switch (status) {
            case PAYMENT_ACCEPTED -> Optional.of(ForwardResult.Kind.ACCEPTED);
            case PAYMENT_REFUSED -> Optional.of(ForwardResult.Kind.REFUSED);
            case PAYMENT_SEND_ERROR -> Optional.of(ForwardResult.Kind.UNREACHED);
            case PAYMENT_UNKNOWN -> Optional.of(ForwardResult.Kind.UNKNOWN);
            default -> Optional.empty();
        };
    }

    private static ForwardResult.Kind kind(NotifyReply reply) {
        return kind(reply.reached()).orElse(ForwardResult.Kind.UNKNOWN);
    }

    private static ClosingData closing(ForwardPayment command, Protocol protocol, Euro due) {
        CardOutcome card = command.card().orElseThrow();
        Euro fee = fee(card.paid(), due);
        return new ClosingData(
                protocol,
                command.choice().psp(),
                command.pspBroker(),
                command.choice().channel(),
                command.choice().paymentType(),
                card.rrn(),
                card.paid(),
                fee,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                card.at().toInstant(),
                InstrumentTexts.of(protocol, card, fee),
                Optional.empty(),
                ClientQuery.NONE);
    }

    private static Euro fee(Euro paid, Euro due) {
        BigDecimal fee = paid.amount().subtract(due.amount());
        if (fee.signum() < 0) {
            throw WispRefusal.WRONG_PAID_AMOUNT.refusal();
        }
        return new Euro(fee);
    }
}
