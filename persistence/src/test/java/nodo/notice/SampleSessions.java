package nodo.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nodo.money.Euro;

/** Sessions that tests of the store begin with: activated by a touchpoint's channel, ten euro each. */
public final class SampleSessions {

    public static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
    public static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

    private static final FiscalCode CREDITOR = new FiscalCode("77777777777");

    private static final Euro AMOUNT = Euro.of("10.00");

    private SampleSessions() {}

    /** A new session of the notice that ends in these two digits, its position PAYING. */
    public static PaymentToken begin(int notice, Positions positions, Payments payments) {
        return begin(notice, data(List.of(transfer())), positions, payments);
    }

    /** The same, activated by activateIOPayment. */
    public static PaymentToken beginInApp(int notice, Positions positions, Payments payments) {
        PaymentToken token = PaymentToken.fresh();
        payingAt(notice, positions);
        payments.add(new Payment(activation(token, notice, Activation.BY_IO), data(List.of(transfer()))));
        return token;
    }

    /** The same at a creditor of the classic model, whose RPT has not come. */
    public static PaymentToken beginAtClassicCreditor(int notice, Positions positions, Payments payments) {
        PaymentToken token = PaymentToken.fresh();
        payingAt(notice, positions);
        payments.add(Payment.ofClassicCreditor(activation(token, notice), data(List.of(transfer()))));
        return token;
    }

    /** The same, with a digital stamp in the place of the account. */
    public static PaymentToken beginWithStamp(int notice, Positions positions, Payments payments) {
        return begin(notice, data(List.of(stamp())), positions, payments);
    }

    private static PaymentToken begin(int notice, PaymentData data, Positions positions, Payments payments) {
        PaymentToken token = PaymentToken.fresh();
        payingAt(notice, positions);
        payments.add(new Payment(activation(token, notice), data));
        return token;
    }

    private static void payingAt(int notice, Positions positions) {
        positions.lockOrInsert(position(notice)).moveTo(PositionStatus.PAYING, NOON, "activatePaymentNoticeV2");
    }

    public static PositionKey position(int notice) {
        return new PositionKey(CREDITOR, new NoticeNumber("3010000000000000" + notice));
    }

    public static ClosedBy closedBy(CloseId close) {
        return new ClosedBy(close, "60000000002", "60000000002_02", "CP", Euro.of("1.50"));
    }

    private static Activation activation(PaymentToken token, int notice) {
        return activation(token, notice, "activatePaymentNoticeV2");
    }

    private static Activation activation(PaymentToken token, int notice, String operation) {
        return new Activation(
                token,
                position(notice),
                operation,
                NOON,
                NOON.plus(HALF_AN_HOUR),
                "60000000001",
                "60000000001",
                "60000000001_01",
                "77777777777_01",
                "77777777777",
                Optional.empty());
    }

    private static PaymentData data(List<Transfer> transfers) {
        return new PaymentData(
                "01000000000000000",
                AMOUNT,
                Optional.empty(),
                "a bill",
                Optional.empty(),
                Optional.empty(),
                Subject.named(new EntityId(EntityType.F, "RSSMRA80A01H501U"), "Maria Rossi"),
                transfers,
                Metadata.NONE);
    }

    private static Transfer transfer() {
        return transfer(Optional.of(new Iban("IT60X0542811101000000123456")), Optional.empty());
    }

    private static Transfer stamp() {
        return transfer(Optional.empty(), Optional.of(new StampRequest("aGFzaA==", "RM")));
    }

    private static Transfer transfer(Optional<Iban> iban, Optional<StampRequest> stamp) {
        return new Transfer(1, AMOUNT, CREDITOR, Optional.empty(), iban, stamp, "a bill", "0101101IM", Metadata.NONE);
    }
}
