package nodo.rt;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import nodo.money.Euro;
import org.jspecify.annotations.Nullable;

/** A {@link RtPayment} in columns. */
@Embeddable
class RtPaymentColumns {

    private BigDecimal amount;

    private @Nullable String outcome;

    @Column(name = "outcome_date")
    private LocalDate day;

    private String iur;

    private @Nullable String iubd;

    @SuppressWarnings("NullAway") // filled by Hibernate
    protected RtPaymentColumns() {}

    RtPaymentColumns(RtPayment payment) {
        amount = payment.amount().amount();
        outcome = payment.outcome().orElse(null);
        day = payment.day();
        iur = payment.iur();
        iubd = payment.stamp().orElse(null);
    }

    RtPayment payment() {
        return new RtPayment(new Euro(amount), Optional.ofNullable(outcome), day, iur, Optional.ofNullable(iubd));
    }
}
