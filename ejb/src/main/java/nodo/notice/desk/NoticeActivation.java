package nodo.notice.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import nodo.exchange.desk.Begun;
import nodo.exchange.desk.Exchange;
import nodo.exchange.desk.ExchangeSettings;
import nodo.exchange.desk.Exchanges;
import nodo.exchange.desk.PspAdmission;
import nodo.fault.FaultCode;
import nodo.fault.Refusal;
import nodo.notice.Activation;
import nodo.notice.Payment;
import nodo.notice.PaymentData;
import nodo.notice.PaymentToken;
import nodo.notice.Payments;
import nodo.notice.Position;
import nodo.notice.PositionStatus;
import nodo.notice.Positions;
import nodo.notice.PostalVerifications;
import nodo.notice.partner.AskedRpt;
import nodo.notice.partner.CreditorQuestion;
import nodo.notice.partner.Creditors;
import nodo.notice.partner.PaymentQuestion;
import nodo.notice.partner.RptContext;
import nodo.notice.partner.StationAnswer;
import nodo.notice.partner.StationReply;
import nodo.registry.Registry;
import nodo.registry.Station;
import nodo.registry.desk.Registries;
import nodo.rpt.RptKey;

/**
 * activatePaymentNotice, its V2 and activateIOPayment: reserves the notice, asks its creditor for the payment data,
 * opens a session and gives its token.
 *
 * <p>Source: flows-notice §9; the version spoken with the creditor is the station's, whatever the PSP speaks (§1.7 of
 * the contracts).
 */
@ApplicationScoped
public class NoticeActivation {

    private final Exchanges exchanges;
    private final Registries registries;
    private final PositionGuard guard;
    private final Positions positions;
    private final Payments payments;
    private final PostalVerifications postalVerifications;
    private final Creditors creditors;
    private final AskedRpts askedRpts;
    private final Event<ClassicStep> steps;
    private final ExchangeSettings settings;
    private final Clock clock;

    @Inject
    public NoticeActivation(
            Exchanges exchanges,
            Registries registries,
            PositionGuard guard,
            Positions positions,
            Payments payments,
            PostalVerifications postalVerifications,
            Creditors creditors,
            AskedRpts askedRpts,
            Event<ClassicStep> steps,
            ExchangeSettings settings,
            Clock clock) {
        this.exchanges = exchanges;
        this.registries = registries;
        this.guard = guard;
        this.positions = positions;
        this.payments = payments;
        this.postalVerifications = postalVerifications;
        this.creditors = creditors;
        this.askedRpts = askedRpts;
        this.steps = steps;
        this.settings = settings;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway") // proxy
    protected NoticeActivation() {
        this(null, null, null, null, null, null, null, null, null, null, null);
    }

    /**
     * Activates a notice.
     *
     * @param command who asks, and for which notice
     * @param exchange the request, and how to encode its answer
     * @return the bytes to send
     */
    public byte[] activate(ActivateNotice command, Exchange<ActivatedNotice> exchange) {
        Registry registry = registries.current();
        exchange.concerns(exchange.keys().withPosition(command.notice()));
        Begun<Reservation> begun = exchanges.begin(exchange, () -> reserve(command, registry, exchange));
        if (begun instanceof Begun.Answered<Reservation> answered) {
            return answered.answer();
        }
        Reservation reservation = ((Begun.Underway<Reservation>) begun).intent();
        StationAnswer<PaymentData> answer = creditors.ask(reservation.question().request());
        return exchanges.conclude(
                exchange, answer.events(), () -> open(command, registry, reservation, answer, exchange));
    }

    private Reservation reserve(ActivateNotice command, Registry registry, Exchange<?> exchange) {
        PspAdmission.admitPayingAtPsp(registry, command.caller());
        NoticeRoute route = NoticeRoute.of(registry, command.notice());
        requireNoticeModel(command, route);
        Duration validity = TokenLife.of(command, registry);
        Position position = guard.lockPayable(command.notice());
        PaymentToken token = PaymentToken.fresh();
        exchange.concerns(exchange.keys().withStation(route.station().id()).withToken(token));
        RptContext context = new RptContext(
                token, NamedPsp.of(registry, command.caller()), route.creditor().businessName());
        CreditorQuestion<PaymentData> question = creditors.payment(
                route.station(),
                new PaymentQuestion(
                        command.notice(),
                        command.amount(),
                        command.paymentNote(),
                        command.dueDate(),
                        WantedAccounts.of(registry, command.caller(), route.station())),
                context,
                exchange);
        if (!route.station().speaksNoticeModel()) {
            askedRpts.ask(AskedRpt.of(command.notice(), context), question.request());
        }
        Instant now = clock.instant();
        position.reserve(token, now.plus(question.timeout()).plus(settings.callMargin()), now);
        return new Reservation(token, validity, new Question<>(route, question));
    }

    /** The touchpoint's older operation is for stations of the notice model only (validation 1.3). */
    private static void requireNoticeModel(ActivateNotice command, NoticeRoute route) {
        if (command.byIo() && route.station().version() != Station.NOTICE_MODEL) {
            throw new Refusal(FaultCode.PPT_MULTI_BENEFICIARIO);
        }
    }

    private ActivatedNotice open(
            ActivateNotice command,
            Registry registry,
            Reservation reservation,
            StationAnswer<PaymentData> answer,
            Exchange<?> exchange) {
        if (!reservation.question().route().station().speaksNoticeModel()) {
            // Before the position is locked: an RPT that comes locks what was asked for first, too.
            learn(rptOf(command, reservation), answer, command.operation());
        }
        Position position = positions
                .lock(command.notice())
                .orElseThrow(() -> new IllegalStateException("the reserved position vanished"));
        if (!position.isPendingFor(reservation.token())) {
            // The lease ran out while the creditor was silent, and another activation took the position.
            throw new Refusal(FaultCode.PPT_PAGAMENTO_IN_CORSO);
        }
        position.release();
        PaymentData data = answer.reply()
                .orRefuse(command.notice().creditor().value(), ExtendedFault.wantedBy(command.caller(), registry));
        Instant now = clock.instant();
        Station station = reservation.question().route().station();
        if (station.speaksNoticeModel()) {
            PaymentDataRules.require(registry, data, now, command);
        } else {
            requireClassic(command, registry, data, now);
        }
        Payment payment = payment(command, reservation, data, now);
        openSession(position, payment, exchange);
        if (payment.ofClassicCreditor()) {
            steps.fire(ClassicStep.of(payment, ClassicStep.Kind.OPENED, command.operation()));
        }
        boolean secondVersion = station.speaksNoticeModel() && station.primitiveVersion() == 2;
        return new ActivatedNotice(
                reservation.token(),
                command.notice().creditor(),
                data,
                secondVersion ? Optional.of(data.allPostal()) : Optional.empty());
    }

    private void learn(RptKey key, StationAnswer<?> answer, String by) {
        askedRpts.learn(key, answer.reply());
        if (!(answer.reply() instanceof StationReply.Given<?>)) {
            steps.fire(new ClassicStep(key, ClassicStep.Kind.NOT_OPENED, Optional.empty(), by));
        }
    }

    /** The RPT that a classic creditor owes: its context code is the token. */
    private static RptKey rptOf(ActivateNotice command, Reservation reservation) {
        return new RptKey(
                command.notice().creditor(),
                command.notice().notice().creditorReferenceId(),
                reservation.token().value());
    }

    private void requireClassic(ActivateNotice command, Registry registry, PaymentData data, Instant now) {
        new ClassicRules.Subject(
                        registry,
                        command.notice().creditor(),
                        data.transfers().get(0).iban(),
                        LocalDate.ofInstant(now, PaymentDataRules.ITALY),
                        postalVerifications.inForce(
                                command.notice(), command.caller().psp(), now))
                .require();
    }

    private static Payment payment(ActivateNotice command, Reservation reservation, PaymentData data, Instant now) {
        NoticeRoute route = reservation.question().route();
        Activation activation = new Activation(
                reservation.token(),
                command.notice(),
                command.operation(),
                now,
                now.plus(reservation.validity()),
                command.caller().psp(),
                command.caller().broker(),
                command.caller().channel(),
                route.station().id(),
                route.broker().id(),
                command.paymentNote());
        return route.station().speaksNoticeModel()
                ? new Payment(activation, data)
                : Payment.ofClassicCreditor(activation, data);
    }

    private void openSession(Position position, Payment payment, Exchange<?> exchange) {
        Activation activation = payment.activation();
        payments.add(payment);
        position.moveTo(PositionStatus.PAYING, activation.at(), activation.operation());
        exchange.repeatableUntil(activation.validTo());
    }
}
