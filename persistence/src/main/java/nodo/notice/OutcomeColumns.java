package nodo.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import nodo.money.Euro;
import org.jspecify.annotations.Nullable;

/** A {@link PaymentOutcome} in the columns of POSITION_PAYMENT. */
@Embeddable
class OutcomeColumns {

    @Column(name = "outcome")
    private @Nullable String code;

    @Column(name = "outcome_at")
    private @Nullable Instant receivedAt;

    @Column(name = "outcome_channel")
    private @Nullable String channel;

    @Column(name = "payment_method")
    private @Nullable String paymentMethod;

    @Column(name = "payment_channel")
    private @Nullable String paymentChannel;

    private @Nullable BigDecimal fee;

    @Column(name = "primary_ci_incurred_fee")
    private @Nullable BigDecimal primaryCiIncurredFee;

    @Column(name = "id_bundle")
    private @Nullable String idBundle;

    @Column(name = "id_ci_bundle")
    private @Nullable String idCiBundle;

    @Convert(converter = SubjectColumn.class)
    private @Nullable Subject payer;

    @Column(name = "application_date")
    private @Nullable LocalDate applicationDate;

    @Column(name = "transfer_date")
    private @Nullable LocalDate transferDate;

    protected OutcomeColumns() {}

    OutcomeColumns(PaymentOutcome outcome) {
        code = outcome.paid() ? "OK" : "KO";
        receivedAt = outcome.receivedAt();
        channel = outcome.channel();
        outcome.details().ifPresent(this::keep);
    }

    private void keep(OutcomeDetails details) {
        paymentMethod = details.paymentMethod();
        paymentChannel = details.paymentChannel().orElse(null);
        fee = details.fee().amount();
        primaryCiIncurredFee = details.primaryCiIncurredFee().map(Euro::amount).orElse(null);
        idBundle = details.idBundle().orElse(null);
        idCiBundle = details.idCiBundle().orElse(null);
        payer = details.payer().orElse(null);
        applicationDate = details.applicationDate();
        transferDate = details.transferDate();
    }

    PaymentOutcome outcome(PaymentToken token) {
        if (receivedAt == null || channel == null) {
            throw new IllegalStateException("outcome columns are torn");
        }
        return new PaymentOutcome(token, "OK".equals(code), receivedAt, channel, details());
    }

    private Optional<OutcomeDetails> details() {
        if (paymentMethod == null || fee == null || applicationDate == null || transferDate == null) {
            return Optional.empty();
        }
        return Optional.of(new OutcomeDetails(
                paymentMethod,
                Optional.ofNullable(paymentChannel),
                new Euro(fee),
                Optional.ofNullable(primaryCiIncurredFee).map(Euro::new),
                Optional.ofNullable(idBundle),
                Optional.ofNullable(idCiBundle),
                Optional.ofNullable(payer),
                applicationDate,
                transferDate));
    }
}
