package nodo.notice.console;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import nodo.notice.Activation;
import nodo.notice.Payment;
import nodo.notice.PaymentData;
import nodo.notice.Position;

/**
 * A payment as its page shows it. Personal data stay in its messages.
 *
 * @param transfers who gets what
 * @param history every state of the session and of its position
 */
public record PaymentView(
        String token,
        String creditor,
        String notice,
        String iuv,
        String status,
        String positionStatus,
        BigDecimal amount,
        String description,
        String psp,
        String channel,
        String station,
        Instant activatedAt,
        Instant validTo,
        List<TransferView> transfers,
        List<StateChange> history) {

    public PaymentView {
        transfers = List.copyOf(transfers);
        history = List.copyOf(history);
    }

    /** Takes from a payment what is shown. */
    static PaymentView of(Payment payment, Position position) {
        Activation activation = payment.activation();
        PaymentData data = payment.data();
        Stream<StateChange> ofSession = payment.history().stream()
                .map(change ->
                        new StateChange(change.at(), "session", change.status().name(), change.insertedBy()));
        Stream<StateChange> ofPosition = position.history().stream()
                .map(change ->
                        new StateChange(change.at(), "position", change.status().name(), change.insertedBy()));
        return new PaymentView(
                payment.token().value(),
                payment.position().creditor().value(),
                payment.position().notice().value(),
                data.creditorReferenceId(),
                payment.status().name(),
                position.status().name(),
                data.amount().amount(),
                data.description(),
                activation.psp(),
                activation.channel(),
                activation.station(),
                activation.at(),
                activation.validTo(),
                data.transfers().stream()
                        .map(transfer -> new TransferView(
                                transfer.id(),
                                transfer.beneficiary().value(),
                                transfer.amount().amount()))
                        .toList(),
                Stream.concat(ofSession, ofPosition).toList());
    }

    /** A part of the amount. */
    public record TransferView(int id, String beneficiary, BigDecimal amount) {}

    /**
     * A state that was reached.
     *
     * @param of session or position
     * @param by the operation or job that caused it
     */
    public record StateChange(Instant at, String of, String status, String by) {}
}
