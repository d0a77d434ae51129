package nodo.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import nodo.money.Euro;

/** A {@link ClosedBy} in the columns of POSITION_PAYMENT. */
@Embeddable
class ClosedByColumns {

    @Column(name = "close_id")
    private String close;

    @Column(name = "close_psp")
    private String psp;

    @Column(name = "close_channel")
    private String channel;

    @Column(name = "close_payment_method")
    private String paymentMethod;

    @Column(name = "close_fee")
    private BigDecimal fee;

    @SuppressWarnings("NullAway") // filled by Hibernate
    protected ClosedByColumns() {}

    ClosedByColumns(ClosedBy closedBy) {
        close = closedBy.close().value();
        psp = closedBy.psp();
        channel = closedBy.channel();
        paymentMethod = closedBy.paymentMethod();
        fee = closedBy.fee().amount();
    }

    ClosedBy closedBy() {
        return new ClosedBy(new CloseId(close), psp, channel, paymentMethod, new Euro(fee));
    }
}
